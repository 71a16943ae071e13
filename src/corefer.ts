/**
 * Stage 5 of 10: mentions of one article to chains, one for each thing that the article speaks of.
 *
 * A sieve of passes, the most precise first; each sees the chains that the ones before it made, and a chain's gender,
 * number, kind and countries decide as a whole (Lee et al. 2013, "Deterministic coreference resolution based on
 * entity-centric, precision-ranked rules", Computational Linguistics 39). Every mention ends in exactly one chain.
 *
 * "President Ana Ruiz met workers. Ruiz praised them, and the president ..." -> { Ana Ruiz, Ruiz, the president },
 * { workers, them }.
 *
 * The model's scores over antecedents (`tag`) weigh in for pronouns and definite nouns. Limits: unsure means two chains, never one wrong one. Coordinations ("Ruiz and Lang ... they") make no chain.
 */
import { aliasesOf, labelOf } from "./corefer/label.js";
import { clusters } from "./corefer/clusters.js";
import { facts } from "./corefer/fact.js";
import { joinLateNames } from "./corefer/late-name-pass.js";
import { joinNames } from "./corefer/names-pass.js";
import { joinNamed } from "./corefer/naming-pass.js";
import { joinNominals } from "./corefer/nominal-pass.js";
import { joinOwned } from "./corefer/owner-pass.js";
import { joinPronouns } from "./corefer/pronoun-pass.js";
import { quotations } from "./corefer/quotation.js";
import { joinSorts } from "./corefer/sort-pass.js";
import { joinSources } from "./corefer/source-pass.js";
import { joinStructures } from "./corefer/structure-pass.js";
import type { Article, Chain, Spotted, TaggedSentence } from "./types.js";

export function corefer(_article: Article, sentences: readonly TaggedSentence[], spotted: Spotted): Chain[] {
  const known = facts(spotted.mentions, sentences);
  const chains = clusters(known);
  joinNames(chains);
  joinSorts(chains);
  joinStructures(chains);
  joinNamed(chains);
  joinSources(chains);
  joinNominals(chains);
  joinLateNames(chains);
  joinPronouns(chains, quotations(known, sentences));
  joinOwned(chains);
  return chains.all().map((chain, id): Chain => {
    const { members, kind } = chains.profile(chain);
    const label = labelOf(members, kind);
    return { id, kind, label, aliases: aliasesOf(members, label), mentions: members.map(({ mention }) => mention.index) };
  });
}
