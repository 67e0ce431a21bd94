/** Words that tell where a project's name begins and ends in an English sentence; small letters. */

/** No word of a name: a name begins behind them. */
export const NAME_STOPS_EN: ReadonlySet<string> = new Set(
  `a an the this that these those of in on at to for from by with as its their our his her such and or but than then when while where which who whose
  is are was were be been being has have had having do does did will would shall should can could may might must not no nor we they it he she i you
  all each every any some many several more most other another both key major main important great large first second third one two three four five six seven eight nine ten hundreds dozens number series group batch
  including include includes included especially particularly namely like so also well only just even still already about over under between among through during after before until since into onto upon within without against along across around near
  accelerate accelerated accelerating speed sped advance advanced advancing promote promoted promoting push pushed pushing build built building construct constructed constructing complete completed completing finish finished start started starting begin began begun launch launched launching open opened opening
  implement implemented implementing carry carried carrying support supported supporting develop developed developing strengthen strengthened improve improved improving plan planned planning establish established establishing create created creating expand expanded expanding enhance enhanced ensure ensured strive striving continue continued continuing put make made making
  take took taking give given use used using realize realized achieve achieved deepen deepened foster fostered introduce introduced attract attracted invest invested approve approved sign signed set up out forward ahead year years new newly total totally fully actively vigorously steadily successfully officially solidly jointly comprehensively
  renovate renovated renovating upgrade upgraded upgrading transform transformed host hosted hold held win won enter entered join joined rely relying focus focusing centered based located named known called restart`
    .trim()
    .split(/\s+/),
);

/** Words with capitals that say nothing particular. */
export const NAME_GENERICS_EN: ReadonlySet<string> = new Set(
  `national international provincial municipal city county district regional state public general central local urban rural industrial science technology technological scientific innovation innovative high high-tech hi-tech tech advanced modern smart digital green low-carbon new
  key major pilot demonstration experimental comprehensive integrated special economic development zone free trade cooperation cultural culture tourism sports health medical education vocational agricultural marine ocean port airport railway metro subway line road expressway highway bridge tunnel station power plant factory base park
  center centre hub project projects programme program works campaign plan laboratory university college school hospital museum library stadium reservoir water energy wind solar nuclear gas oil electric electronic information data big cloud computing artificial intelligence ai internet industry industries service services logistics finance financial
  north south east west northern southern eastern western northeast northwest southeast southwest central middle upper lower coastal inland offshore belt initiative one country group company corporation co ltd limited government people's party committee congress conference forum fair expo exhibition games winter olympic summer five-year five year china chinese china's eurasian outline social long-term medium-term action strategy system reform
  we our the in on by at for with it this these after since through first second third fourth fifth phase i ii iii iv january february march april may june july august september october november december monday gdp rmb us usd covid-19 silk rural vitalization road`
    .trim()
    .split(/\s+/),
);

/** Phases and terminals behind a name. */
export const HEAD_TAIL_EN =
  /^ (?:\(?phase (?:i{1,3}|iv|one|two|three|four|\d)\)?|phase (?:[1-4])|t\d|terminal \d)(?![a-z\d])/;

/** Words before a head that make it something else: Silk Road, economic corridor, continental bridge. */
export const OTHER_THINGS_EN =
  /(?:silk road|(?:economic|trade|transport|growth) corridor|(?:continental|land) bridge)$/;

/** Numbers that may begin a name: Three Gorges. */
export const NUMBER_WORDS_EN: ReadonlySet<string> = new Set(['three', 'five', 'six', 'seven', 'eight', 'nine', 'ten']);
