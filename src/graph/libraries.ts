/**
 * The graph algorithms that we borrow, under the types they really have. They are CommonJS modules whose declarations speak of
 * a default export; under Node's own module rules the default import *is* the function.
 *
 * ForceAtlas2: Jacomy et al. 2014 (PLOS ONE 9:e98679). Louvain: Blondel et al. 2008 (J. Stat. Mech. P10008).
 */
import louvainModule from "graphology-communities-louvain";
import forceAtlas2Module from "graphology-layout-forceatlas2";

export const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
export const louvain = louvainModule as unknown as typeof louvainModule.default;
