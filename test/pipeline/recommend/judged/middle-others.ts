/** Recent films, silent and classic ones, animation, westerns, musicals, sports, war, and films of other languages. */
import {
  about,
  all,
  animation,
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
  short,
  years,
} from './traits.ts';

export const others: readonly MiddleJudgement[] = [
  // Recent
  judge(
    248212,
    'Lilting',
    [1, [79120, 34653, 311291, 428493, 84290, 337960, 237791, 113833, 376867]],
    [[3, gay]],
    genre('Horror', 'Animation', 'Action', 'Documentary'),
  ),
  judge(
    295087,
    'Bangkok, We Have A Problem!',
    [2, [15587, 44155, 139374, 66129, 369776, 398929, 331836, 262551, 248507]],
    [[4, all(language('fr'), genre('Comedy'))]],
    genre('Horror', 'Documentary', 'War'),
  ),
  judge(
    375167,
    'Assolo',
    [1, [380225, 381341, 250235, 58444, 56014, 56909, 85038]],
    [[3, all(language('it'), genre('Comedy'))]],
    genre('Horror', 'Animation', 'Action', 'Western'),
  ),
  // India
  judge(
    251626,
    'She Smiles, She’s Snared!',
    [2, [209410, 276935, 374173, 259720, 185008, 11807, 118051, 291157, 138122, 413543, 52696]],
    [[5, any(from('IN'), language('hi'))]],
    horror,
  ),
  judge(
    46387,
    'Hum Aapke Hain Koun',
    [2, [62883, 27624, 362136, 165402, 19404, 11854]],
    [[5, any(from('IN'), language('hi'))]],
    horror,
  ),
  // Silent
  judge(
    50075,
    'The Black Pirate',
    [2, [28963, 71066, 42657, 82731, 79761, 111759, 16905, 26201, 11570, 44631]],
    [[4, years(1900, 1955)]],
    any(horror, documentary, years(1990, 2100)),
  ),
  judge(
    32318,
    'The Navigator',
    [3, [961, 992, 25768, 31411, 701, 32600, 23282, 38742, 34847, 33015]],
    [[4, years(1900, 1940)]],
    years(1960, 2100),
  ),
  // Classics
  judge(
    6620,
    'Sabrina',
    [2, [11860, 284, 804, 164, 18299, 4808, 239]],
    [[3, any(by('Billy Wilder'), by('Audrey Hepburn'), genre('Romance'))]],
    genre('Horror', 'Animation', 'War', 'Western'),
  ),
  judge(
    914,
    'The Great Dictator',
    [3, [3082, 901, 10098, 962, 28978, 30588, 198, 28973, 28971]],
    [[3, by('Charlie Chaplin')]],
    genre('Horror', 'Animation', 'Documentary'),
  ),
  // Anime
  judge(
    20722,
    'The House of Small Cubes',
    [1, [37910, 18143, 222715, 73714, 140420, 83564, 293299, 48617, 351981, 38577, 25078]],
    [
      [4, animation],
      [3, short],
    ],
    not(animation),
  ),
  judge(
    110420,
    'Wolf Children',
    [2, [14069, 315465, 28874]],
    [[4, all(animation, language('ja'))]],
    not(animation),
  ),
  // Animation for children
  judge(
    223706,
    'Boy & the World',
    [1, [110416, 337703, 393559, 26963, 309809, 9662, 21348, 41201, 19026]],
    [[4, animation]],
    not(animation),
  ),
  judge(
    13061,
    'Your Friend the Rat',
    [2, [2062, 13932, 13413, 13042, 24480, 13060, 13930, 40619, 24589]],
    [
      [4, animation],
      [3, short],
    ],
    not(animation),
  ),
  // Westerns
  judge(
    8053,
    'The Three Burials of Melquiades Estrada',
    [1, [264656, 338766, 5176, 44264, 4512, 12690, 6977, 21191, 12146, 26748]],
    [[3, any(genre('Western'), all(genre('Crime'), genre('Drama')))]],
    genre('Horror', 'Animation', 'Documentary'),
  ),
  judge(
    46681,
    'Terror in a Texas Town',
    [1, [43314, 288, 3110, 26596, 14551, 14168, 18264, 20442, 22201, 14677, 301]],
    [[4, genre('Western')]],
    neither(genre('Western'), by('Joseph H. Lewis'), by('Sterling Hayden')),
  ),
  // Martial arts
  judge(
    37702,
    'Forbidden City Cop',
    [3, [41387, 47648, 47647, 51730, 41343, 53168, 40346, 32517, 9470, 11770, 45452, 53163]],
    [[3, by('Stephen Chow')]],
    all(genre('Horror', 'Documentary', 'Animation'), not(by('Stephen Chow'))),
  ),
  judge(
    7549,
    'Fearless',
    [2, [17809, 11713, 79, 10617, 14756, 44865, 146, 9550, 14392, 37034]],
    [[3, any(about('martial', 'kung fu'), language('zh', 'cn'))]],
    genre('Horror', 'Animation', 'Documentary'),
  ),
  // Musicals
  judge(
    16620,
    'La Bamba',
    [2, [24153, 16052, 11465, 1677, 69, 10537, 16769, 209451]],
    [[3, any(genre('Music'), about('music', 'singer', 'rock'))]],
    genre('Horror', 'Western', 'Science Fiction', 'Animation'),
  ),
  judge(
    353311,
    'The Wiz Live!',
    [1, [24961, 348089, 290300, 409447, 630]],
    [[3, any(genre('Music'), about('musical'))]],
    genre('Horror', 'War', 'Western', 'Documentary'),
  ),
  // French
  judge(
    76198,
    'The Slap',
    [1, [166, 171, 52286]],
    [[4, language('fr')]],
    genre('Horror', 'Animation', 'Science Fiction', 'War'),
  ),
  judge(
    27053,
    'Le Jour se Lève',
    [2, [46326, 48369, 2457, 26252, 29415, 777, 45000, 67736]],
    [
      [4, years(1920, 1960)],
      [3, language('fr')],
    ],
    any(years(1975, 2100), genre('Animation', 'Family')),
  ),
  // German
  judge(
    85533,
    "Whores' Glory",
    [1, [63290, 92, 1392, 73856]],
    [[4, documentary]],
    neither(documentary, about('prostit')),
  ),
  judge(
    9483,
    'Schultze Gets the Blues',
    [1, [404, 2755, 338, 31175, 11779, 410, 316, 8906]],
    [[3, any(language('de'), genre('Music'), about('music', 'blues', 'jazz'))]],
    genre('Horror', 'Animation', 'War', 'Science Fiction'),
  ),
  // Scandinavian
  judge(
    428495,
    'The Nile Hilton Incident',
    [1, [15472, 24253, 29920, 92647, 16003, 74626, 26610, 127872, 36800, 187028]],
    [[4, genre('Thriller', 'Crime')]],
    genre('Horror', 'Comedy', 'Animation', 'Family'),
  ),
  judge(
    47397,
    'Anita',
    [1, [15018, 72615, 47570, 86497, 42695]],
    [[3, any(language('sv'), about('sex', 'nymphomania', 'erotic'))]],
    genre('Family', 'Animation', 'Documentary', 'Western'),
  ),
  // Iranian
  judge(
    60243,
    'A Separation',
    [3, [375315, 152780, 37181, 43766, 89065]],
    [[3, any(by('Asghar Farhadi'), language('fa'))]],
    genre('Horror', 'Animation', 'Comedy'),
  ),
  judge(
    30020,
    'Taste of Cherry',
    [3, [49964, 30017, 43423, 47104, 83761, 14633, 48303, 102001]],
    [[4, any(by('Abbas Kiarostami'), language('fa'))]],
    genre('Horror', 'Animation', 'Action'),
  ),
  // Sports
  judge(
    14534,
    'Rudy',
    [2, [5693, 10637, 22881, 11652, 11170, 9766, 29078, 13416, 14292]],
    [[4, about('sport', 'football', 'basketball', 'baseball', 'hockey', 'boxing')]],
    genre('Horror', 'Science Fiction', 'Animation', 'Western'),
  ),
  judge(
    9750,
    'Balls of Fury',
    [1, [9472, 9955, 9718, 13260, 9988, 246011, 9614, 9353, 10663]],
    [[4, genre('Comedy')]],
    genre('Horror', 'War', 'Documentary', 'Animation'),
  ),
  // War
  judge(
    9664,
    'Flyboys',
    [2, [8349, 19728, 72431, 28966, 44630, 22301, 46688, 81847, 19740, 676]],
    [[3, any(genre('War'), about('pilot', 'aviation', 'biplane'))]],
    genre('Horror', 'Animation', 'Comedy', 'Documentary'),
  ),
  judge(
    15383,
    'Army of Shadows',
    [2, [5511, 11657, 20778, 25047, 15244, 63892, 2016, 8266, 8883]],
    [[3, any(by('Jean-Pierre Melville'), all(language('fr'), genre('War', 'Crime')), about('resistance'))]],
    genre('Horror', 'Animation', 'Family'),
  ),
  // Science fiction before 1980
  judge(
    26932,
    'The Island of Dr. Moreau',
    [2, [9306, 3031]],
    [[4, genre('Science Fiction', 'Horror')]],
    genre('Romance', 'Western', 'Family'),
  ),
  judge(
    19378,
    'The Cat from Outer Space',
    [2, [20723, 17984, 29228, 16084, 14821, 20277, 24236, 19762, 15943, 42453, 10869, 9354, 14136]],
    [[4, genre('Family')]],
    genre('Horror', 'War', 'Documentary'),
  ),
];
