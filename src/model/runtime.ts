/**
 * The one file that knows which ONNX runtime is at work: native onnxruntime where it loads, WebAssembly otherwise.
 * Both share one interface; the WebAssembly one is about six times slower and gives the same answers up to rounding.
 */
import { ModelError } from "../errors.js";

export type Tensor = { readonly data: Float32Array; readonly dims: readonly number[] };
export type Input = { readonly data: Float32Array | Int32Array; readonly dims: readonly number[] };

export interface Graph {
  readonly outputs: readonly string[];
  run(feeds: Readonly<Record<string, Input>>): Promise<Record<string, Tensor>>;
}

export interface Runtime {
  readonly name: "native" | "wasm";
  load(bytes: Uint8Array): Promise<Graph>;
}

type Ort = typeof import("onnxruntime-web");
type Session = Awaited<ReturnType<Ort["InferenceSession"]["create"]>>;

/**
 * @param threads threads inside one run; 1 keeps the second core free for another article
 * @throws ModelError when neither runtime loads
 */
export async function runtime(threads = 1, prefer: "native" | "wasm" = "native"): Promise<Runtime> {
  const reasons: string[] = [];
  for (const name of prefer === "native" ? (["native", "wasm"] as const) : (["wasm"] as const)) {
    try {
      const module: unknown = name === "native" ? await import("onnxruntime-node") : await import("onnxruntime-web");
      return wrap(name, module as Ort, threads);
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`);
    }
  }
  throw new ModelError(`model: no ONNX runtime loads (${reasons.join("; ")}); reinstall with "npm ci"`);
}

function wrap(name: Runtime["name"], module: Ort & { default?: Ort }, threads: number): Runtime {
  const ort = module.InferenceSession ? module : (module.default ?? module);
  if (name === "wasm") ort.env.wasm.numThreads = threads;
  return {
    name,
    async load(bytes) {
      const options = name === "native" ? { intraOpNumThreads: threads, interOpNumThreads: 1 } : { executionProviders: ["wasm"] };
      const session = await ort.InferenceSession.create(bytes, options);
      return { outputs: session.outputNames, run: (feeds) => run(ort, session, feeds) };
    },
  };
}

async function run(ort: Ort, session: Session, feeds: Readonly<Record<string, Input>>): Promise<Record<string, Tensor>> {
  const tensors: Record<string, InstanceType<Ort["Tensor"]>> = {};
  for (const [key, { data, dims }] of Object.entries(feeds)) {
    tensors[key] = data instanceof Int32Array ? new ort.Tensor("int32", data, dims) : new ort.Tensor("float32", data, dims);
  }
  const results = await session.run(tensors);
  return Object.fromEntries(Object.entries(results).map(([key, value]) => [key, { data: value.data as Float32Array, dims: value.dims }]));
}
