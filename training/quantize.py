"""A float graph -> int8, so that little is lost (README.md has the trials).

Weights take one scale a column and 7 of the 8 bits: with all 8, processors without VNNI overflow in silence. Activations
are scaled word by word before the one scale a run that onnxruntime gives them: x W = s ((x / s) W) with s the greatest
value of x's row. So a piece with large values does not coarsen the others. The big embedding has one scale a row."""
import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

BIG_TABLE = 20_000  # rows
TINY = 1e-6


def scale_rows(graph):
    """Divides the input of every product with a weight by its rows' greatest values, and multiplies them back in after."""
    weights, scaled, nodes = {i.name for i in graph.initializer}, {}, []
    graph.initializer.append(numpy_helper.from_array(np.array(TINY, np.float32), "tiny"))
    for node in graph.node:
        nodes.append(node)
        if node.op_type != "MatMul" or node.input[1] not in weights:
            continue
        x, y = node.input[0], node.output[0]
        if x not in scaled:
            key = scaled[x] = f"row{len(scaled)}"
            nodes[-1:-1] = [helper.make_node("Abs", [x], [key + "_abs"], key + "/Abs"),
                            helper.make_node("ReduceMax", [key + "_abs"], [key + "_max"], key + "/ReduceMax", axes=[-1], keepdims=1),
                            helper.make_node("Add", [key + "_max", "tiny"], [key + "_scale"], key + "/Add"),
                            helper.make_node("Div", [x, key + "_scale"], [key + "_x"], key + "/Div")]
        node.input[0], node.output[0] = scaled[x] + "_x", y + "_raw"
        nodes.append(helper.make_node("Mul", [y + "_raw", scaled[x] + "_scale"], [y], node.name + "/Scale"))
    del graph.node[:]
    graph.node.extend(nodes)


def shrink_table(graph):
    """The embedding of word pieces in int8 with one scale a row."""
    for node in graph.node:
        table = next((i for i in graph.initializer if node.op_type == "Gather" and i.name == node.input[0]), None)
        if table is None or table.dims[0] < BIG_TABLE:
            continue
        values = numpy_helper.to_array(table)
        scale = np.maximum(np.abs(values).max(1, keepdims=True), TINY).astype(np.float32) / 127
        graph.initializer.remove(table)
        graph.initializer.extend([numpy_helper.from_array(np.rint(values / scale).astype(np.int8), "table"),
                                  numpy_helper.from_array(scale, "table_scale")])
        rows = [helper.make_node("Gather", ["table", node.input[1]], ["table_row"], "table/Gather"),
                helper.make_node("Cast", ["table_row"], ["table_float"], "table/Cast", to=onnx.TensorProto.FLOAT),
                helper.make_node("Gather", ["table_scale", node.input[1]], ["row_scale"], "table/Gather_scale"),
                helper.make_node("Mul", ["table_float", "row_scale"], [node.output[0]], "table/Mul")]
        nodes = [new for old in graph.node for new in (rows if old is node else [old])]
        del graph.node[:]
        graph.node.extend(nodes)
        return


def quantize(source, target):
    """Float graph `source` -> int8 graph `target`."""
    model = onnx.load(source)
    scale_rows(model.graph)
    shrink_table(model.graph)
    quantize_dynamic(model, str(target), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, op_types_to_quantize=["MatMul"])
