/**
 * All constants of the recommender that are not learned, by the part that reads them. What is learned stands in
 * `weights.ts`; `npm run evaluate` says what a change of either is worth.
 */

/** What films are compared by, each a field of terms. */
export const FIELD_NAMES = [
  'saga',
  'title',
  'director',
  'cast',
  'genres',
  'keywords',
  'text',
  'companies',
  'countries',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** How a field's terms become a vector. */
export interface FieldConstants {
  /** Whether rarer terms weigh more: the idf, ln(1 + N / df). */
  readonly idf: boolean;
  /** Added to the squared length before normalizing, in units of the mean: a film with one term is not all that term. */
  readonly shrinkage: number;
  /** Terms in more than this share of the films weigh nothing. */
  readonly maxShare?: number;
}

export const FIELDS: Readonly<Record<FieldName, FieldConstants>> = {
  saga: { idf: false, shrinkage: 0 },
  title: { idf: false, shrinkage: 0 },
  director: { idf: false, shrinkage: 0 },
  cast: { idf: false, shrinkage: 0 },
  genres: { idf: true, shrinkage: 0 },
  keywords: { idf: true, shrinkage: 0.5 },
  text: { idf: true, shrinkage: 0.5, maxShare: 0.1 },
  // A company with more films than this is a distributor, or makes whatever there is.
  companies: { idf: true, shrinkage: 0.2, maxShare: 0.006 },
  countries: { idf: true, shrinkage: 0 },
};

/** How many of a cast are compared, and how soon a role counts less by its billing: 1 / (1 + fall · order). */
export const CAST = { compared: 15, fall: 0.25 };

/** Keywords of how a film was made or released, or that say nothing of it. */
export const NOT_THEMES: ReadonlySet<string> = new Set(
  `woman director,independent film,duringcreditsstinger,aftercreditsstinger,short,3d,based on novel,nudity,
  female nudity,male nudity,sequel,prequel,remake,movie,film,tv movie,miniseries,imax,black and white,book,
  based on book,based on play or musical,based on true story,based on true events,based on comic,based on tv series,
  based on young adult novel,cult film,cult,b movie,comedy,drama,horror,thriller,romance,crime,fantasy,mystery,
  adventure,animation,documentary,science fiction,love,death,family,relationship,man,woman,women,boy,girl,usa,japanese,british,
  french,german,italian,russian,american,german,chinese,mexican,brazilian,sex,violence,dying and death,canuxploitation`
    .split(',')
    .map((keyword) => keyword.trim()),
);

/** Broadcasters and funds: that one of them paid for two films does not make them alike. */
export const NOT_STUDIOS =
  /canal ?\+|ciné ?\+|cinécinéma|eurimages|\b(?:cnc|zdf|wdr|ndr|ard|orf|rai|tve|svt|arte|bbc|itv|hbo|tf1|m6|nhk|cbc|film4|pbs)\b|france [234]|channel (?:4|four)|television|televisi[oó]n|télévision|fernseh|rundfunk|council|institut|\bfunds?\b|fonds|centre|téléfilm|ministr|procirep|sofica|cofimage|film i |government/i;

/** Keywords of films that are not for a family. */
export const GROWN_UP: ReadonlySet<string> = new Set(
  `nudity,female nudity,male nudity,sex,erotic movie,eroticism,softcore,gore,rape,sexual abuse,torture,serial killer,
  slasher,prostitute,prostitution,illegal prostitution,pornography,drug,drug addiction,drug abuse,cocaine,heroin,
  cannibal,cannibalism,sexuality,lust,incest,extreme violence,brothel,strip club,stripper,sexploitation,sadism,
  zombie,exploitation,suicide,blood splatter,unsimulated sex,masturbation,giallo,mass murder,lesbian sex,bdsm`
    .split(',')
    .map((keyword) => keyword.trim()),
);

/** What bounds the features of a pair. */
export const FEATURES_OF = {
  /** ln(1 + votes) below which nothing was learned, so that nothing changes: 8 votes. */
  fewVotes: Math.log1p(8),
  /** ln(1 + votes) from which a film is known well enough for ratings to speak of it: 50 votes. */
  knownVotes: Math.log1p(50),
  /** From this likeness on there is a shared actor, or there are shared words, to speak of. */
  evidentCast: 0.05,
  evidentText: 0.04,
};

/** How weights are learned (`evaluate/fit.ts`). */
export const FIT = {
  /** What a relevance is raised to: the higher, the more a list owes to its own film and not to what all like. */
  power: 5,
  /** How hard a weight is held at its prior, for features of unit deviation. */
  ridge: 0.03,
  /** Candidates of a film that it learns from. */
  candidates: 300,
};

/**
 * Weights by judgement, added to what was learned where ratings are silent or would be wrong. They know little of
 * obscure films, in which people look for what speaks for a film and not for what all like.
 */
export const JUDGED: Readonly<Record<string, number>> = {
  // Whoever liked one film of a saga wants to know of the others; they have places of their own in lists.
  saga: 6,
  // Another version of the same story.
  'title × genres': 2.2,
  'rare language × genre': 8,
  'family to grown-up': -10,
  // How much people's taste counts beside the films' content.
  'liked together': 10,
  'obscure × evidence': 2.5,
  'obscure × director': 1.5,
  'obscure × cast': 4,
  'obscure × keywords': 6,
  'obscure × text': 3,
  'obscure × genres': 2,
  'obscure × one Documentary': -3,
  'obscure × one Animation': -1.5,
  'obscure × one Horror': -2,
  'obscure × one Family': -0.7,
  'obscure × one TV Movie': -0.5,
  'obscure × one Western': -1,
  'obscure × one Music': -0.5,
};

/** A genre that only one of two films has sets them apart, by so much. */
const APART = {
  Animation: 0.8,
  Comedy: 0.4,
  Crime: 0.3,
  Documentary: 1,
  Family: 0.3,
  Horror: 1,
  Music: 0.2,
  Romance: 0.3,
  'Science Fiction': 0.3,
  War: 0.2,
  Western: 0.4,
};

/**
 * What two films have to do with each other, by judgement: who asks for films like one wants these in the first places.
 * Ratings alone would lead from The Lion King to whatever everybody likes.
 */
export const KINSHIP = {
  weights: {
    director: 1.9,
    cast: 1.2,
    genres: 1,
    keywords: 1.8,
    text: 1,
    companies: 0.4,
    countries: 0.2,
    'years 30': 0.6,
    ...Object.fromEntries(
      Object.entries(APART).flatMap(([genre, apart]) => [
        [`only own ${genre}`, -apart],
        [`only other ${genre}`, -apart],
      ]),
    ),
    // Who asks with a documentary wants another; not so the other way round.
    'only own Documentary': -2.5,
  } as Readonly<Record<string, number>>,
  /** From here on two films are related, and people do not care how much. */
  enough: 1,
  /** What it counts for in the first places, up to enough and beyond. */
  upToEnough: 2.5,
  beyond: 0.4,
  /** What counts less there: that the same people like two films is no kinship that anybody sees. */
  less: { 'liked together': 4 } as Readonly<Record<string, number>>,
};

/** A field whose terms lead from a film to others. */
export interface Lead {
  readonly field: FieldName;
  /** How many films a term leads to: its champions, the best known that have it. */
  readonly champions: number;
  /** What sharing a term counts for when candidates are ranked. */
  readonly weight: number;
  /** So many of a term's best known are compared whatever else there is: the quota. */
  readonly sure: number;
  /** The quota is for terms that are in no more films than this … */
  readonly upTo: number;
  /** … and that are so large a part of the film, 0–1: the first-billed, not the crowd. */
  readonly from: number;
}

/** Which films are compared with a film. */
export const RETRIEVAL = {
  leads: [
    { field: 'saga', champions: 400, weight: 8, sure: 400, upTo: Infinity, from: 0 },
    { field: 'title', champions: 100, weight: 8, sure: 30, upTo: Infinity, from: 0 },
    { field: 'director', champions: 200, weight: 8, sure: 25, upTo: Infinity, from: 0 },
    { field: 'keywords', champions: 300, weight: 8, sure: 6, upTo: 300, from: 0.05 },
    { field: 'cast', champions: 200, weight: 4, sure: 8, upTo: Infinity, from: 0.25 },
    { field: 'text', champions: 150, weight: 3, sure: 0, upTo: 0, from: 0 },
    { field: 'companies', champions: 150, weight: 1, sure: 0, upTo: 0, from: 0 },
  ] as readonly Lead[],
  /** Most voted films of a genre in a span of years, and how many of them are compared whatever else there is. */
  genreChampions: 100,
  genreSure: 8,
  yearsPerSpan: 4,
  genreWeight: 0.5,
  /** Films of one language, genre and decade that are next to a film by votes: its peers, on either side. */
  peers: 12,
  peerWeight: 1.5,
  /** A language of less than about one film in two hundred is rare, on the scale of `languageRarities`. */
  rareLanguage: 0.5,
  /** What ln(1 + votes) counts for when candidates are ranked. */
  votesWeight: 0.1,
  /** Films compared with each film, and with one of fewer votes than `obscureVotes`. */
  compared: 300,
  comparedOfObscure: 130,
  obscureVotes: 50,
  /** The best candidates that stay in play when lists are made. */
  kept: 170,
};

/** What people's ratings say of pairs (`taste.ts`). */
export const TASTE = {
  /** How many tastes people have in common, and the rounds that find them. */
  tastes: 50,
  rounds: 12,
  /** Added to the likers of both films: a few people's taste is not everybody's. */
  shrinkage: 80,
  /** A film that fewer people like is left to its content. */
  minTogether: 2,
  /** A liking counts this much over ln(10 + likes): who likes everything says nothing of any pair. */
  userWeight: 3,
  /** The strongest co-occurrences of a film that are kept, none weaker than the least, among so many films. */
  kept: 100,
  least: 0.005,
  offered: 5000,
  /** A co-occurrence of strength s counts as ln(1 + s / weak). */
  weak: 0.05,
  /** More people than this teach hardly more; they are taken evenly from the file. */
  maxUsers: 10_000,
  /** The likes of one person that count. */
  maxLikes: 500,
};

/** Exposure-aware re-ranking: no film in too many lists, as many as possible in some. */
export const EXPOSURE = {
  /** The most voted films are re-ranked on their own: the many obscure ones do not crowd them out. */
  wellKnown: 6000,
  /** In how many first places a film may be: of well-known films' lists, and of the others'. */
  knownCap: 100,
  obscureCap: 110,
  /** The auction that finds penalties: its rounds, its first step, and after how many rounds a step is halved. */
  rounds: 40,
  firstStep: 0.3,
  stepHalved: 8,
  /** Wanted this much above the cap is near enough: the lists enforce it. */
  tolerance: 1.05,
  /**
   * What the last of the ten places gives up in score for a film that no better-known film's list shows; and where people
   * tell what goes with the film, since scores differ by more there.
   */
  novelty: 1.3,
  noveltyOfLiked: 3.3,
  /** What the last of the first places of an obscure film's list gives up for one. */
  noveltyOfObscure: 7,
  /** ln(1 + votes) under which a film is no novelty for a well-known one. */
  noveltyVotes: Math.log1p(20),
};

/** How lists are composed. */
export const LISTS = {
  /** Of a saga so many are put into the first places, so that one is left for something else. */
  sagaPlaces: 4,
  /** What being of the saga counts for in the order of the first places. */
  sagaAhead: 0.4,
  /** Places looked at together, the last of which is for a novelty. */
  shownTogether: 10,
};

/** What is said of why a film is recommended. */
export const EXPLAINED = {
  /** How many names or words an explanation gives, and how many explanations a recommendation. */
  listed: 3,
  explanations: 3,
  /** One shared actor is an explanation where billed this high in both films; later roles are a coincidence. */
  billedFirst: 5,
  /** Fewer words in common than this are a coincidence too. */
  words: 2,
  /** Who likes the one usually likes the other: so many people, and half of those who like the first … */
  peopleTogether: 5,
  usually: 0.5,
  /** … or this share of them, where that is so many times as large as the share of everybody. */
  shareTogether: 0.3,
  liftTogether: 1.5,
  /** Genres that are none: where a film comes from, and what it was made for. */
  noGenres: new Set(['Foreign', 'TV Movie']) as ReadonlySet<string>,
  /** Roles in which a character in common is looked for, and those that are nobody's. */
  characters: 10,
  noCharacters: new Set([
    'himself',
    'herself',
    'themselves',
    'narrator',
    'additional voices',
  ]) as ReadonlySet<string>,
};

/**
 * How what two films have in common is shown, 0–1: half at this much of score, and how soon it rises. A scale, not a
 * probability: how much likelier whoever likes the one likes the other hangs on fame and age, and hardly on this.
 */
export const SIMILARITY = { half: 6.5, spread: 2.5 };
