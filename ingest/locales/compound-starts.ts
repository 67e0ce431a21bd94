/** First parts of English compounds that keep their hyphen where a line end falls on it: "high-" + "quality". */
export const COMPOUND_STARTS: ReadonlySet<string> = new Set(
  `high low well self long short large small medium cross multi non inter world state city county province sea land air
  deep people policy market export import foreign year one two three four five six ten full part half first second third
  new old open people's public private risk science technology tech job labor labour capital energy water carbon cost
  value time all anti co ex mid post pre pro quasi semi sub ultra e grass top joint far near service business
  user citizen law poverty rural urban eco green decision problem result goal end`.split(/\s+/),
);
