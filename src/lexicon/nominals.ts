/**
 * Nouns that name what somebody does, after the verb that says it: "the army's harassment of farmers" -> harass.
 *
 * In: a noun's lemma and the preposition of its other party. Out: the verb, with its own preposition where it has one
 * ("search" + "for" -> "search for"). Nouns whose relation is canonical stand in relations.ts; these keep their verb's label. After NOMLEX
 * (Macleod et al. 1998), for the verbs that news is made of; written 2025. Limits: no sense of the noun beyond its preposition.
 */

/** noun[/preposition...] verb[+preposition]; without a preposition "of". */
const ENTRIES = `
  abandonment abandon, abuse abuse, acceptance accept, acknowledgment acknowledge, adoption adopt, admiration/for admire, alteration alter, analysis analyze, assessment assess, assistance/in help+with,
  attendance/at attend, avoidance avoid, broadcast broadcast, ban/on ban, blockage block, censorship censor, celebration celebrate, closure close, clearance clear, coverage cover, collection collect, commemoration commemorate,
  completion complete, concealment conceal, consumption consume, containment contain, continuation continue, control/of/over control, conversion convert, crackdown/on crack+down+on, defiance defy, degradation degrade, delivery deliver,
  dependence/on/upon depend+on, depiction depict, description describe, destabilization destabilize, detection detect, diagnosis diagnose, disclosure disclose, discovery discover, discrimination/against discriminate+against,
  disposal dispose+of, disregard/for/of disregard, distribution distribute, domination dominate, dominance/of/over dominate, encouragement encourage, endangerment endanger, enforcement enforce, enlargement enlarge, enrichment enrich,
  evaluation evaluate, evasion evade, exclusion exclude, expansion expand, exploitation exploit, exploration explore, exposure/of expose, extension extend, fear/of fear, foreclosure/on foreclose+on, glorification glorify, handling handle,
  harassment harass, hatred/of/for hate, hosting host, humiliation humiliate, identification identify, implementation implement, improvement/of/to improve, inclusion include, influence/on/over influence, infringement/of/on infringe, inheritance inherit, installation install,
  interference/in/with interfere+in, intervention/in intervene+in, introduction introduce, involvement/in participate+in, jurisdiction/over control, knowledge know, leadership lead, leakage leak, limitation limit, loss lose, love/of/for love, maintenance maintain,
  management manage, manipulation manipulate, meddling/in meddle+in, mention mention, mismanagement mismanage, mistreatment mistreat, misuse misuse, modernization modernize, monitoring monitor, neglect neglect, nationalization nationalize, obstruction obstruct,
  oppression oppress, oversight/of/over oversee, overthrow overthrow, ouster oust, participation/in participate+in, payment/to pay, performance perform, persecution persecute, perception perceive, persistence/in persist+in, planning plan, portrayal portray, prevention prevent, preservation preserve,
  privatization privatize, processing process, promotion promote, proliferation proliferate, protection/of protect, provocation provoke, publication publish, pursuit pursue, ratification ratify, reaction/to react+to, recognition recognize, reconstruction rebuild, reduction/of/in reduce,
  redistribution redistribute, reform/of reform, regulation regulate, reliance/on/upon rely+on, removal remove, renewal renew, reopening reopen, repair/of/to repair, repatriation repatriate, replacement replace, repression repress, response/to respond+to, restoration restore, restriction/on/of restrict,
  retention retain, reversal reverse, ridicule ridicule, robbery rob, separation separate, settlement/of settle, simplification simplify, solution/to solve, storage store, stewardship oversee, study/of/on study, subjugation subjugate, submission/of submit, suppression suppress,
  supervision supervise, surrender/of surrender, tampering/with tamper+with, targeting target, theft steal, toleration tolerate, tolerance tolerate, transfer transfer, transformation transform, translation translate, transmission transmit, transportation transport, transport transport, treatment/of treat,
  undermining undermine, understanding/of understand, upgrade/of/to upgrade, utilization use, validation validate, valuation value, vaccination vaccinate, verification verify, violation violate, withholding withhold, worship worship,
  link/to/with link+to, tie/to/with link+to, connection/to/with link+to, affiliation/with link+to, association/with link+to, access/to access, competition/with compete+with, rivalry/with compete+with, familiarity/with know`;

const VERBS: ReadonlyMap<string, { readonly verb: string; readonly preposition?: string }> = new Map(
  ENTRIES.split(",").map((entry) => entry.trim()).filter(Boolean).flatMap((entry) => {
    const [noun = "", verb = ""] = entry.split(" "), [lemma, ...prepositions] = noun.split("/"), [head = "", ...rest] = verb.split("+");
    const told = { verb: head, ...(rest.length ? { preposition: rest.join("-") } : {}) };
    return (prepositions.length ? prepositions : ["of"]).map((preposition) => [`${lemma} ${preposition}`, told] as const);
  }),
);

/** The verb that the noun with its preposition stands for; undefined for any other noun. */
export const verbOfNoun = (lemma: string, preposition: string): { readonly verb: string; readonly preposition?: string } | undefined => VERBS.get(`${lemma} ${preposition}`);
