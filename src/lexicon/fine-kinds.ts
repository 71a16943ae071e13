/**
 * Finer kinds of nouns than the graph has, for the conditions of relations.ts: a car that strikes a wall does not attack it.
 * Own list, 2026; each also counts as its broader kind (BROADER_KIND in pattern.ts).
 */
const FINE: ReadonlyMap<string, string> = new Map(Object.entries({
  vehicle: `car truck lorry bus van train tram plane aircraft airplane aeroplane jet airliner jetliner helicopter ship boat ferry vessel tanker motorcycle motorbike
    bicycle bike taxi minibus coach trawler freighter yacht locomotive wagon trailer tractor vehicle suv pickup ambulance scooter flight barge dinghy`,
  disaster: `earthquake quake tremor aftershock storm hurricane typhoon cyclone tornado flood flooding landslide mudslide avalanche tsunami wildfire fire blaze
    drought eruption volcano lightning hail blizzard heatwave wave rain wind epidemic pandemic outbreak disease virus`,
  force: `troop troops soldier force forces fighter militant militia militiaman rebel insurgent gunman guerrilla army navy unit battalion brigade division regiment
    marine paratrooper commando police policeman officer guard warship squadron fleet garrison contingent convoy patrol combatant serviceman peacekeeper mercenary`,
  substance: `oil gas water fuel petrol gasoline gold copper steel iron coal uranium grain wheat rice sugar cocaine heroin drug alcohol smoke dust blood chemical poison`,
}).flatMap(([kind, nouns]) => nouns.trim().split(/\s+/).map((noun): [string, string] => [noun, kind])));

/** "vehicle", "disaster", "force", "substance", or none. */
export const fineKind = (lemma: string): string | undefined => FINE.get(lemma);
