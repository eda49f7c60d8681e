/** Documentaries, concerts, films in Spanish, films made for television and horror. */
import {
  about,
  all,
  any,
  by,
  documentary,
  from,
  gay,
  genre,
  horror,
  judge,
  language,
  type MiddleJudgement,
  neither,
  not,
} from './traits.ts';

const standUp = about('stand-up', 'standup', 'comedian', 'live comedy');

export const kinds: readonly MiddleJudgement[] = [
  // Documentaries
  judge(
    396232,
    'Sour Grapes',
    [1, [184149, 372315, 174158, 48121, 37259, 273745]],
    [[4, documentary]],
    neither(documentary, about('wine', 'fraud', 'forger', 'con man')),
  ),
  judge(
    450945,
    'I Am Heath Ledger',
    [1, [345944, 84383, 293262, 422469, 319076, 331781, 319075, 398738]],
    [[4, documentary]],
    neither(documentary, by('Heath Ledger')),
  ),
  judge(
    1666,
    'The Bridge',
    [1, [15584, 376228, 501, 12237, 407806, 267480, 295595, 367215]],
    [[3, documentary]],
    neither(documentary, about('suicid', 'death', 'grief')),
  ),
  judge(
    360030,
    'Lo and Behold: Reveries of the Connected World',
    [2, [501, 59490, 12172, 77365, 360029, 89704, 250658, 34015, 97690, 321769, 173210]],
    [[4, documentary]],
    neither(documentary, by('Werner Herzog')),
  ),
  // Stand-up and concerts
  judge(
    364089,
    'Anthony Jeselnik: Thoughts and Prayers',
    [
      2,
      [
        80379, 449674, 45523, 185574, 321594, 30969, 24447, 230158, 326665, 244001, 400608, 58494, 444705,
        27866, 23319, 14244, 16156, 432959,
      ],
    ],
    [[4, standUp]],
    neither(standUp, documentary, genre('Comedy')),
  ),
  judge(
    9459,
    'Woodstock',
    [2, [13963, 24128, 132, 42632, 40440, 25771, 26320, 135, 20556, 21137, 14336]],
    [[4, any(documentary, genre('Music'))]],
    genre('Horror', 'Science Fiction', 'Animation', 'War', 'Western'),
  ),
  // Spain
  judge(
    26864,
    'The Fish Child',
    [1, [11148, 188761, 84354, 48650, 382906, 44282, 87380]],
    [[3, any(all(language('es'), genre('Drama')), by('Lucía Puenzo'), gay)]],
    genre('Horror', 'Animation', 'Documentary', 'Family'),
  ),
  judge(
    26521,
    "Sexy Killer: You'll Die for Her",
    [1, [179538, 420648, 10722, 11477, 100270, 74726, 9299, 8329]],
    [
      [3, horror],
      [2, language('es')],
    ],
    neither(horror, genre('Comedy')),
  ),
  judge(
    11477,
    'Common Wealth',
    [2, [10722, 179538, 420648, 9534, 56812, 37748, 335053, 84797]],
    [
      [2, by('Álex de la Iglesia')],
      [3, language('es')],
    ],
    genre('Animation', 'Documentary', 'Family'),
  ),
  // Mexico
  judge(
    258034,
    '4 Moons',
    [1, [352162, 52799, 44282, 199851, 413666, 418718, 87017, 202456, 237791, 330007]],
    [[3, gay]],
    genre('Horror', 'Animation', 'Documentary'),
  ),
  judge(
    103689,
    'Post Tenebras Lux',
    [2, [2012, 17247, 36211]],
    [[3, any(by('Carlos Reygadas'), all(language('es'), genre('Drama')))]],
    genre('Horror', 'Animation', 'Family'),
  ),
  judge(
    1969,
    'Bandidas',
    [1, [8388, 9359, 8584, 6038, 9394, 11694, 8487, 9342, 9474]],
    [[3, genre('Western')]],
    any(horror, documentary),
  ),
  // Argentina and Chile
  judge(
    87380,
    'Absent',
    [1, [44282, 199851, 413666]],
    [[3, any(by('Marco Berger'), language('es'), gay)]],
    genre('Horror', 'Animation', 'Documentary'),
  ),
  judge(
    72721,
    'Nostalgia for the Light',
    [1, [319994, 72553, 132144, 132148, 168421]],
    [[3, documentary]],
    neither(documentary, from('CL'), about('chile')),
  ),
  judge(
    429191,
    'A Fantastic Woman',
    [1, [160068, 99, 546, 308084, 65229, 110160, 319995, 351454, 110398, 306819, 226, 84354]],
    [[3, any(all(language('es'), genre('Drama')), about('transgender', 'transsex'))]],
    genre('Horror', 'Animation', 'Action', 'Documentary'),
  ),
  // Made for television
  judge(
    20121,
    'Killdozer',
    [1, [839, 9980, 8769, 24655]],
    [[4, genre('Science Fiction', 'Thriller', 'Horror')]],
    genre('Romance', 'Documentary', 'Family', 'Music'),
  ),
  judge(
    101514,
    'Quints',
    [1, [34205, 27850, 26189, 24801, 21481, 11007, 27983, 33839, 32293, 84105, 9820]],
    [
      [4, any(genre('Family'), genre('Comedy'))],
      [2, genre('TV Movie')],
    ],
    genre('War', 'Documentary', 'Western', 'Thriller'),
  ),
  judge(
    245473,
    'Cloud 9',
    [1, [58232, 35558, 89185, 81250, 84105, 277217, 417320, 44244, 14369, 65218, 286987, 177888]],
    [[3, any(genre('TV Movie', 'Family'), about('snowboard', 'teen'))]],
    genre('Horror', 'War', 'Documentary', 'Western'),
  ),
  // Horror in English
  judge(
    82743,
    'Inbred',
    [1, [46838, 9792, 12262, 30497, 13510, 5072, 13849, 20606, 114606, 20591]],
    [[5, horror]],
    not(horror),
  ),
  judge(
    10145,
    'The Forgotten',
    [1, [6947, 86597, 4970, 9315, 1586, 11096, 9009, 11058, 3021, 2637, 10740, 13811, 1551, 241257]],
    [[4, genre('Thriller', 'Mystery', 'Horror')]],
    genre('Animation', 'Documentary', 'Family', 'Comedy'),
  ),
  judge(
    321377,
    'Plan 9',
    [1, [10513]],
    [[4, genre('Horror', 'Science Fiction')]],
    genre('Romance', 'Documentary', 'Family', 'Animation'),
  ),
  // Italian horror
  judge(
    27632,
    'Black Sunday',
    [2, [28043, 28049, 27636, 17921, 28055, 5483, 5486]],
    [[4, horror]],
    neither(horror, by('Mario Bava')),
  ),
  judge(
    30901,
    'All the Colors of the Dark',
    [2, [31624, 69872, 30903, 27431, 28055, 20345, 30689, 57447, 27703, 49361, 20126, 20115]],
    [[4, genre('Horror', 'Thriller')]],
    genre('Comedy', 'Family', 'Animation', 'Documentary'),
  ),
  // Horror from Asia and Turkey
  judge(
    11366,
    'Spiral',
    [1, [9694, 11838, 12205, 27324, 25623, 36095, 2671, 12720, 21506, 32250]],
    [
      [4, horror],
      [3, language('ja', 'ko')],
    ],
    not(horror),
  ),
  judge(
    25597,
    'Hansel & Gretel',
    [1, [4552, 32237, 21781, 342657, 22536, 6537, 1417, 33908, 293670]],
    [
      [3, horror],
      [2, language('ko', 'ja')],
    ],
    neither(horror, genre('Fantasy')),
  ),
  judge(
    64215,
    'Laddaland',
    [2, [16313, 292625, 17111, 37973, 39111, 37963]],
    [
      [4, horror],
      [2, language('th')],
    ],
    not(horror),
  ),
  judge(
    334394,
    'Baskin',
    [1, [211505, 75317, 334175, 414827, 378018, 9003, 9539, 109428]],
    [[4, horror]],
    not(horror),
  ),
];
