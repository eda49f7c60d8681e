/**
 * Films that people know, with what they would expect among the first five recommendations and what would make them
 * wonder. By TMDB ids, since titles repeat.
 */
export interface Judgement {
  readonly film: readonly [id: number, title: string];
  readonly must: readonly number[];
  readonly mustNot: readonly number[];
}

const SHAWSHANK = 278;
const PULP_FICTION = 680;
const SE7EN = 807;
const SHINING = 694;
const TOY_STORY = 862;
const FORREST_GUMP = 13;
const GREASE = 621;

/** Everybody's favourites, which a list should not fall back on. */
const FAVOURITES = [SHAWSHANK, PULP_FICTION, SE7EN];
const NOT_FOR_CHILDREN = [...FAVOURITES, SHINING];
const NO_CARTOON = [TOY_STORY, GREASE];

const judge = (id: number, title: string, must: number[], mustNot: readonly number[]): Judgement => ({
  film: [id, title],
  must,
  mustNot,
});

export const JUDGED: readonly Judgement[] = [
  // Sagas
  judge(238, 'The Godfather', [240, 242], NO_CARTOON),
  judge(155, 'The Dark Knight', [272, 49026], NO_CARTOON),
  judge(603, 'The Matrix', [604, 605], [...NO_CARTOON, SHAWSHANK]),
  judge(11, 'Star Wars', [1891, 1892], FAVOURITES),
  judge(1891, 'The Empire Strikes Back', [11, 1892], FAVOURITES),
  judge(120, 'The Fellowship of the Ring', [121, 122], FAVOURITES),
  judge(671, "Harry Potter and the Philosopher's Stone", [672, 673], NOT_FOR_CHILDREN),
  judge(329, 'Jurassic Park', [330, 331], FAVOURITES),
  judge(87, 'Indiana Jones and the Temple of Doom', [85, 89], FAVOURITES),
  judge(105, 'Back to the Future', [165, 196], FAVOURITES),
  judge(280, 'Terminator 2: Judgment Day', [218, 296], FAVOURITES),
  judge(1366, 'Rocky', [1367, 1371], NO_CARTOON),
  judge(562, 'Die Hard', [1573, 1572], NO_CARTOON),
  judge(954, 'Mission: Impossible', [955, 956], NO_CARTOON),
  judge(658, 'Goldfinger', [657, 646], NO_CARTOON),
  judge(22, 'Pirates of the Caribbean', [58, 285], FAVOURITES),
  judge(8966, 'Twilight', [18239, 24021], FAVOURITES),
  judge(70160, 'The Hunger Games', [101299, 131631], FAVOURITES),
  judge(1726, 'Iron Man', [10138, 68721], FAVOURITES),
  judge(24428, 'The Avengers', [99861, 1726], FAVOURITES),
  judge(36657, 'X-Men', [36658, 36668], FAVOURITES),
  judge(557, 'Spider-Man', [558, 559], FAVOURITES),
  judge(1417, "Pan's Labyrinth", [1433], [TOY_STORY, SHAWSHANK]),
  judge(429, 'The Good, the Bad and the Ugly', [938, 391], NO_CARTOON),
  // Horror
  judge(348, 'Alien', [679, 8077], [...NO_CARTOON, SHAWSHANK]),
  judge(948, 'Halloween', [11281, 11357], [...NO_CARTOON, ...FAVOURITES]),
  judge(4232, 'Scream', [4233, 4234], [...NO_CARTOON, SHAWSHANK]),
  judge(176, 'Saw', [215, 214], NO_CARTOON),
  judge(377, 'A Nightmare on Elm Street', [10072, 10014], [...NO_CARTOON, ...FAVOURITES]),
  judge(4488, 'Friday the 13th', [9725, 9728], [...NO_CARTOON, ...FAVOURITES]),
  judge(9552, 'The Exorcist', [11587], NO_CARTOON),
  judge(138843, 'The Conjuring', [259693, 49018], NO_CARTOON),
  judge(578, 'Jaws', [579], [...NO_CARTOON, SHAWSHANK]),
  judge(10331, 'Night of the Living Dead', [923, 8408], NO_CARTOON),
  judge(765, 'Evil Dead II', [766, 764], [...NO_CARTOON, ...FAVOURITES]),
  judge(2671, 'Ringu', [9669], [...NO_CARTOON, ...FAVOURITES]),
  judge(8329, '[REC]', [10664], [...NO_CARTOON, ...FAVOURITES]),
  judge(1433, "The Devil's Backbone", [1417, 6537], [...NO_CARTOON, SHAWSHANK]),
  // Animation
  judge(862, 'Toy Story', [863, 10193], [...NOT_FOR_CHILDREN, FORREST_GUMP]),
  judge(808, 'Shrek', [809, 810], NOT_FOR_CHILDREN),
  judge(425, 'Ice Age', [950, 8355], NOT_FOR_CHILDREN),
  judge(12, 'Finding Nemo', [127380, 585], NOT_FOR_CHILDREN),
  judge(8587, 'The Lion King', [9732], [...NOT_FOR_CHILDREN, FORREST_GUMP]),
  judge(408, 'Snow White and the Seven Dwarfs', [3170, 10895], NOT_FOR_CHILDREN),
  judge(10681, 'WALL·E', [12, 14160], NOT_FOR_CHILDREN),
  judge(14160, 'Up', [585, 10681], NOT_FOR_CHILDREN),
  judge(9502, 'Kung Fu Panda', [49444, 140300], NOT_FOR_CHILDREN),
  judge(20352, 'Despicable Me', [93456, 211672], NOT_FOR_CHILDREN),
  judge(10144, 'The Little Mermaid', [10898], NOT_FOR_CHILDREN),
  // Anime
  judge(8392, 'My Neighbor Totoro', [129, 128], NOT_FOR_CHILDREN),
  judge(129, 'Spirited Away', [128, 8392], NOT_FOR_CHILDREN),
  judge(128, 'Princess Mononoke', [129], NOT_FOR_CHILDREN),
  judge(149, 'Akira', [9323], NO_CARTOON),
  judge(10228, 'Pokémon: The First Movie', [12599], NOT_FOR_CHILDREN),
  // Auteurs
  judge(680, 'Pulp Fiction', [500], NO_CARTOON),
  judge(500, 'Reservoir Dogs', [680], NO_CARTOON),
  judge(24, 'Kill Bill: Vol. 1', [393], NO_CARTOON),
  judge(275, 'Fargo', [115], NO_CARTOON),
  judge(115, 'The Big Lebowski', [275], NO_CARTOON),
  judge(703, 'Annie Hall', [696], [TOY_STORY, SHAWSHANK]),
  judge(696, 'Manhattan', [703, 5143], [TOY_STORY, SHAWSHANK]),
  judge(769, 'GoodFellas', [103, 238], NO_CARTOON),
  judge(539, 'Psycho', [10576, 567], NO_CARTOON),
  judge(426, 'Vertigo', [567, 213], [...NO_CARTOON, ...FAVOURITES]),
  judge(567, 'Rear Window', [426, 213], [...NO_CARTOON, ...FAVOURITES]),
  judge(27205, 'Inception', [1124], NO_CARTOON),
  judge(157336, 'Interstellar', [27205], NO_CARTOON),
  judge(286217, 'The Martian', [157336], NO_CARTOON),
  judge(28, 'Apocalypse Now', [600], NO_CARTOON),
  judge(792, 'Platoon', [600], NO_CARTOON),
  judge(597, 'Titanic', [], [...NO_CARTOON, SHAWSHANK, PULP_FICTION]),
  // Classics and silent films
  judge(289, 'Casablanca', [15, 963], [...NO_CARTOON, ...FAVOURITES]),
  judge(239, 'Some Like It Hot', [284], FAVOURITES),
  judge(3082, 'Modern Times', [914, 901], FAVOURITES),
  judge(901, 'City Lights', [3082], FAVOURITES),
  judge(961, 'The General', [992], FAVOURITES),
  judge(19, 'Metropolis', [832], [...NO_CARTOON, ...FAVOURITES]),
  judge(653, 'Nosferatu', [234, 10728], [...NO_CARTOON, ...FAVOURITES]),
  judge(234, 'The Cabinet of Dr. Caligari', [653], [...NO_CARTOON, ...FAVOURITES]),
  judge(643, 'Battleship Potemkin', [44967, 697], [...NO_CARTOON, ...FAVOURITES]),
  // Comedies
  judge(509, 'Notting Hill', [114], [...FAVOURITES, SHINING]),
  judge(634, "Bridget Jones's Diary", [9801], [...FAVOURITES, SHINING]),
  judge(2105, 'American Pie', [2770], [...FAVOURITES, SHINING]),
  judge(18785, 'The Hangover', [45243], [...FAVOURITES, SHINING]),
  judge(762, 'Monty Python and the Holy Grail', [583, 4543], FAVOURITES),
  // Documentaries
  judge(1430, 'Bowling for Columbine', [2359, 1777], [...NO_CARTOON, ...FAVOURITES]),
  judge(9372, 'Super Size Me', [58492, 1430], [...NO_CARTOON, ...FAVOURITES]),
  judge(1781, 'An Inconvenient Truth', [2359], [...NO_CARTOON, ...FAVOURITES]),
  judge(1667, 'March of the Penguins', [11516], [...NO_CARTOON, ...FAVOURITES]),
  // In Spanish
  judge(219, 'Volver', [99, 64], [...NO_CARTOON, ...FAVOURITES]),
  judge(99, 'Todo sobre mi madre', [219, 64], [...NO_CARTOON, ...FAVOURITES]),
  judge(25376, 'El secreto de sus ojos', [18079], [...NO_CARTOON, ...FAVOURITES]),
  judge(18079, 'Nueve reinas', [25376], [...NO_CARTOON, ...FAVOURITES]),
  judge(55, 'Amores perros', [1391], [...NO_CARTOON, ...FAVOURITES]),
  judge(1391, 'Y tu mamá también', [55], [...NO_CARTOON, ...FAVOURITES]),
  // Bollywood
  judge(19666, 'Lagaan', [15774, 14073], [...NO_CARTOON, ...FAVOURITES]),
  judge(20453, '3 Idiots', [297222, 7508], [...NO_CARTOON, ...FAVOURITES]),
  judge(19404, 'Dilwale Dulhania Le Jayenge', [11854], [...NO_CARTOON, ...FAVOURITES]),
  judge(12259, 'Sholay', [22460], [...NO_CARTOON, ...FAVOURITES]),
  judge(26022, 'My Name Is Khan', [11854], [...NO_CARTOON, ...FAVOURITES]),
  // The rest of the world
  judge(346, 'Seven Samurai', [548, 11878], [...NO_CARTOON, ...FAVOURITES]),
  judge(548, 'Rashomon', [346], [...NO_CARTOON, ...FAVOURITES]),
  judge(670, 'Oldboy', [4689, 4550], [...NO_CARTOON, SHAWSHANK]),
  judge(843, 'In the Mood for Love', [844, 18311], [...NO_CARTOON, ...FAVOURITES]),
  judge(146, 'Crouching Tiger, Hidden Dragon', [79, 9550], [...NO_CARTOON, ...FAVOURITES]),
  judge(194, 'Amélie', [892], [...NO_CARTOON, ...FAVOURITES]),
  judge(147, 'The 400 Blows', [255], [...NO_CARTOON, ...FAVOURITES]),
  judge(269, 'Breathless', [2786], [...NO_CARTOON, ...FAVOURITES]),
  judge(439, 'La Dolce Vita', [422], [...NO_CARTOON, ...FAVOURITES]),
  judge(490, 'The Seventh Seal', [614, 797], [...NO_CARTOON, ...FAVOURITES]),
  judge(1398, 'Stalker', [593, 1396], [...NO_CARTOON, ...FAVOURITES]),
];
