"""Designs as JSON text and files, with a schema version and one migration per version.

Everything that is wrong with a file becomes one SpecError with a sentence fit to show.
"""

import difflib
import errno
import json
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from models.design.built_in import KINDS, BuiltIn
from models.design.data import Data, Source
from models.design.experiment import Experiment
from models.design.layers import LAYERS, Layer, Output
from models.design.network import MAX_LAYERS, OUTPUT_ID, Network
from models.design.picture_folder import PictureFolder
from models.design.plane.pinwheel import Pinwheel
from models.design.plane.typed import Curve, Formula
from models.design.points import Origin, Points
from models.design.spec import Spec, SpecError
from models.design.start import read_start, written_start
from models.design.tables.table_file import MAX_COLUMNS, TableColumn, TableFile, TableForm
from models.design.training import Training
from models.design.wording import sentence
from models.files import atomic, paths, picture_designs, point_rows, reading
from models.files.other_kinds import other_kind
from models.language.text import joined, tr
from models.problems import pairing

VERSION = 2
MAX_DESIGN_BYTES = 1 << 20
DESIGN_SUFFIX, TRAINED_SUFFIX = ".json", ".safetensors"
_ALIKE = 4  # letters from which a part of a key's name tells something
_NEAREST = 3  # keys that are named instead of an unknown one

_LATER = ("standardise_target", "label_noise", "imbalance", "outliers")
"""Settings of the data that the first version of the program did not know."""

_KINDS = {cls.__name__: cls for cls in LAYERS}


def _with_other_masks(document: dict[str, Any]) -> dict[str, Any]:
    """The same design: since version 2, dropout draws other masks from the same seed."""
    return document


_MIGRATIONS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _with_other_masks}
"""From version n to n + 1: a function from the old document to the new one."""

S = TypeVar("S", bound=Spec)


class NotJsonError(SpecError):
    """The text is no JSON, so it is not the text of a design at all."""


def dumps(experiment: Experiment, folder: str | Path | None = None) -> str:
    """The design as JSON text, ending in a newline.

    folder: where the text will lie; the table that it learns from is named from there.
    """
    network = experiment.network
    data = experiment.data
    if folder is not None and isinstance(data.source, TableFile):
        data = replace(data, source=replace(data.source, path=paths.from_folder(data.source.path, folder)))
    document = {
        "version": VERSION,
        "data": _plain_data(data),
        "network": {
            "layers": [{"kind": type(layer).__name__, **_plain(layer)} for layer in network.layers],
            "output": {name: value for name, value in _plain(network.output).items() if name != "id"},
            "next_id": network.next_id,
        },
        "training": _plain(experiment.training),
        **({"start": written_start(experiment.start)} if experiment.start else {}),
    }
    text = json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
    source = experiment.data.source
    return point_rows.written(text, source.rows) if isinstance(source, Points) else text


def loads(text: str, folder: str | Path | None = None) -> Experiment:
    """The experiment that `text` describes; raises SpecError that names the place.

    A missing key gets the default of the data set, or else that of the field; an unknown key is refused. folder: where
    the text lies; in it, the path of a table is from there.
    """
    document = _migrated(_parsed(text))
    _refuse_unknown(document, ("data", "network", "training", "start"), tr("the design"))
    data = _data(_table(document.get("data", {}), "data"))
    if folder is not None and isinstance(data.source, TableFile) and data.source.path:
        data = replace(data, source=replace(data.source, path=paths.in_folder(data.source.path, folder)))
    settings = {"loss": pairing.fitting_loss(data.info), **_table(document.get("training", {}), "training")}
    training = _make(Training, settings, "training")
    fitting = pairing.fitting_activation(data.info, training.loss)
    first = [{"kind": "Flatten"}] if data.info.shape else []
    network = _network({"layers": first, **_table(document.get("network", {}), "network")}, fitting)
    start = read_start(_table(document.get("start", {}), "start"))
    return Experiment(data=data, network=network, training=training, start=start)


def read_design(path: str | Path) -> Experiment:
    """The design in the `.json` file at `path`, or in a picture that carries one; raises SpecError."""
    if picture_designs.is_picture(path):
        return _design_in_picture(path)
    try:
        content = reading.content(path, MAX_DESIGN_BYTES)
    except OSError as error:
        other = _another_file(path) if error.errno == errno.EFBIG else None
        raise other or reading.unreadable(path, error) from None
    try:
        return loads(content.decode("utf-8-sig"), Path(path).parent)
    except UnicodeDecodeError:
        raise other_kind(path) or _neither(path) from None
    except SpecError as error:
        other = _another_file(path) if isinstance(error, NotJsonError) else other_kind(path)
        raise other or SpecError(
            "{file} cannot be opened: {why}", file=Path(path).name, why=sentence(error.text)
        ) from None


def _design_in_picture(path: str | Path) -> Experiment:
    try:
        text = picture_designs.read_design_text(path)
    except OSError as error:
        raise reading.unreadable(path, error) from None
    if text is None:
        raise other_kind(path) or SpecError("{file} is a picture without a design in it.", file=Path(path).name)
    try:
        return loads(text, Path(path).parent)
    except SpecError as error:
        raise SpecError("{file} cannot be opened: {why}", file=Path(path).name, why=sentence(error.text)) from None


def _another_file(path: str | Path) -> SpecError | None:
    """What to say of a file that cannot hold a design; None where its name says that it is meant to be one."""
    return other_kind(path) or (None if str(path).lower().endswith(DESIGN_SUFFIX) else _neither(path))


def _neither(path: str | Path) -> SpecError:
    return SpecError("{file} is neither a design (.json) nor a trained network (.safetensors).", file=Path(path).name)


def write_design(path: str | Path, experiment: Experiment) -> None:
    """Write the design to `path`, whole or not at all; raises OSError."""
    atomic.write(path, dumps(experiment, Path(path).parent).encode())


def is_trained(path: str | Path) -> bool:
    """True where the file's name says that it holds a trained network."""
    return str(path).lower().endswith(TRAINED_SUFFIX)


def _parsed(text: str) -> dict[str, Any]:
    def refuse(constant: str) -> None:
        raise SpecError("{constant} is not a number that a design may hold", constant=constant)

    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        table: dict[str, Any] = {}
        for key, value in pairs:
            if key in table:
                raise SpecError("the key {key} stands twice in one object", key=key)
            table[key] = value
        return table

    try:
        document = json.loads(text, parse_constant=refuse, object_pairs_hook=unique)
    except SpecError:
        raise
    except json.JSONDecodeError as error:
        raise NotJsonError(
            "it is not valid JSON: line {line}, column {column}", line=error.lineno, column=error.colno
        ) from None
    except (ValueError, RecursionError):
        raise SpecError("it is not valid JSON: a value is too large or nested too deeply") from None
    return _table(document, tr("the design"))


def _migrated(document: dict[str, Any]) -> dict[str, Any]:
    version = document.pop("version", None)
    if isinstance(version, bool) or not isinstance(version, int) or not 1 <= version <= VERSION:
        raise SpecError('this program reads "version" {newest}, got {value}', newest=VERSION, value=version)
    for old in range(version, VERSION):
        document = _MIGRATIONS[old](document)
    return document


def _data(table: dict[str, Any]) -> Data:
    kind = table.get("kind", "circle")
    source = _source(kind, table)
    settings = [f.name for f in fields(Data) if f.name != "source"]
    _refuse_unknown(table, ("kind", *settings, *_OWN), "data")
    values = {**_fitting(source), **{name: table[name] for name in settings if name in table}}
    values["inputs"] = _names(values["inputs"], "data.inputs")
    kept = {name: values[name] for name in settings if name in values}
    return _make(Data, {"source": source, **kept}, "data")


def _fitting(source: Source) -> dict[str, Any]:
    """What a design that leaves a setting out means by that."""
    return {"inputs": ["pixels"]} if isinstance(source, PictureFolder) else _plain(Data.of(source))


def _source(kind: object, table: dict[str, Any]) -> Source:
    """The source of this kind; one that is no built-in set is described under its kind's name."""
    described = {name: read(table.get(name)) for name, read in _OWN.items()}  # one that is not in use is checked too
    if isinstance(kind, str) and kind in described:
        return described[kind]
    if not isinstance(kind, str) or kind not in KINDS:
        raise SpecError("data: kind must be one of {options}, got {value}", options=joined((*KINDS, *_OWN)), value=kind)
    return BuiltIn(kind=kind)


def _folder(value: object) -> PictureFolder:
    described = dict(_table({} if value is None else value, "data.folder"))
    described["classes"] = _names(described.get("classes", []), "data.folder.classes")
    return _make(PictureFolder, described, "data.folder")


def _points(value: object) -> Points:
    described = dict(_table({} if value is None else value, "data.points"))
    for name in {"columns", "classes"} & described.keys():
        described[name] = _names(described[name], f"data.points.{name}")
    described["ranges"] = point_rows.read_ranges(described.get("ranges", []))
    described["rows"] = point_rows.read_rows(described.get("rows", []))
    described["origin"] = _origin(described.get("origin", ""))
    return _make(Points, described, "data.points")


def _origin(value: object) -> Origin | None:
    """Where points come from: the name of a built-in set, "" for none, or the description of another source."""
    where = "data.points.origin"
    if isinstance(value, str):
        return _make(BuiltIn, {"kind": value}, where) if value else None
    described = dict(_table(value, where))
    kind = described.pop("kind", None)
    for cls in _PLANE:
        if kind == cls.kind:
            return _make(cls, described, where)
    raise SpecError("{where}: kind must be one of {options}, got {value}", where=where,
                    options=joined(cls.kind for cls in _PLANE), value=kind)  # fmt: skip


def _table_file(value: object) -> TableFile:
    described = dict(_table({} if value is None else value, "data.table"))
    columns = described.get("columns", [])
    if not isinstance(columns, list) or len(columns) > MAX_COLUMNS:
        raise SpecError("data.table.columns must be a list of columns")
    described["columns"] = tuple(_column(column, f"data.table.columns[{i}]") for i, column in enumerate(columns))
    described["form"] = _make(TableForm, _table(described.get("form", {}), "data.table.form"), "data.table.form")
    described["target"] = _column(described.get("target", {"name": "target", "place": 1}), "data.table.target")
    return _make(TableFile, described, "data.table")


def _column(value: object, where: str) -> TableColumn:
    described = dict(_table(value, where))
    described["categories"] = _names(described.get("categories", []), where)
    return _make(TableColumn, described, where)


_PLANE: tuple[type[Pinwheel | Formula | Curve], ...] = (Pinwheel, Formula, Curve)


def _described(cls: type[Pinwheel | Formula | Curve]) -> Callable[[object], Any]:
    """Reads a source whose fields are numbers and texts."""
    where = f"data.{cls.kind}"
    return lambda value: _make(cls, _table({} if value is None else value, where), where)


_OWN: dict[str, Callable[[object], Source]] = {
    PictureFolder.kind: _folder,
    Points.kind: _points,
    TableFile.kind: _table_file,
    **{cls.kind: _described(cls) for cls in _PLANE},
}
"""How to read each kind of source that is no built-in set."""


def _plain_data(data: Data) -> dict[str, Any]:
    """The source by its kind, the settings, and what describes a source that is no built-in set, under its kind.

    A setting that came later is left out where it would be read so anyway: older programs can read such a file.
    """
    values, usual = _plain(data), {**_plain(Data()), **_fitting(data.source)}
    values = {name: value for name, value in values.items() if name not in _LATER or value != usual[name]}
    source = data.source
    del values["source"]
    described = {} if isinstance(source, BuiltIn) else {source.kind: _plain(source)}
    if isinstance(source, Points):
        described[source.kind]["rows"] = []  # they come in when all else is text, one to a line
        described[source.kind]["origin"] = _plain_origin(source.origin)
    return {"kind": source.kind, **values, **described}


def _plain_origin(origin: Origin | None) -> object:
    if origin is None or isinstance(origin, BuiltIn):
        return origin.kind if origin else ""
    return {"kind": origin.kind, **_plain(origin)}


def _names(value: object, where: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise SpecError("{where} must be a list of names", where=where)
    return tuple(value)


def _network(table: dict[str, Any], activation: str) -> Network:
    """The network that `table` describes; `activation` is the output's unless it names one."""
    _refuse_unknown(table, ("layers", "output", "next_id"), "network")
    listed = table["layers"]
    if not isinstance(listed, list):
        raise SpecError("network.layers must be a list")
    if len(listed) > MAX_LAYERS:  # here, before each of them costs time
        raise SpecError("a network holds at most {most} layers, got {count}", most=MAX_LAYERS, count=len(listed))
    layers = tuple(_layer(_table(item, f"network.layers[{i}]"), i) for i, item in enumerate(listed))
    last = {"id": OUTPUT_ID, "activation": activation, **_table(table.get("output", {}), "network.output")}
    output = _make(Output, last, "network.output")
    return _make(
        Network, {"layers": layers, "output": output, "next_id": table.get("next_id", len(layers) + 1)}, "network"
    )


def _layer(table: dict[str, Any], i: int) -> Layer:
    where = f"network.layers[{i}]"
    kind = table.get("kind")
    if not isinstance(kind, str) or kind not in _KINDS:
        raise SpecError(
            "{where}: kind must be one of {options}, got {value}", where=where, options=joined(_KINDS), value=kind
        )
    values = {"id": f"layer-{i + 1}", **table}
    del values["kind"]
    return _make(_KINDS[kind], values, where)


def _make(cls: type[S], table: dict[str, Any], where: str) -> S:
    _refuse_unknown(table, tuple(f.name for f in fields(cls)), where)
    try:
        return cls(**table)
    except SpecError as error:
        raise SpecError("{where}: {why}", where=where, why=error.text) from None


def _refuse_unknown(table: dict[str, Any], known: tuple[str, ...], where: str) -> None:
    for key in table:
        if key in known:
            continue
        near = _nearest(key, known)
        if near:
            raise SpecError(
                "{where} has an unknown key {key}. Did you mean {near}?",
                where=where,
                key=key,
                near=joined(near, " or "),
            )
        raise SpecError("{where} has an unknown key {key}; it knows {known}", where=where, key=key, known=joined(known))


def _nearest(key: str, known: tuple[str, ...]) -> list[str]:
    """The known keys that `key` may stand for: `kernel` for `kernel_size`, `learning_rate` for `rate` and `lr`."""
    meant = key[:100].lower()
    found = [name for name in known if meant == "".join(word[0] for word in name.split("_"))]
    found += [name for name in known if min(len(name), len(meant)) >= _ALIKE and (name in meant or meant in name)]
    found += [name for name in difflib.get_close_matches(meant, known) if name not in found]
    return found[:_NEAREST]


def _table(value: object, where: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise SpecError("{where} must be an object in braces", where=where)
    return cast(dict[str, Any], value)


def _plain(spec: Spec) -> dict[str, Any]:
    return {f.name: _plain_value(getattr(spec, f.name)) for f in fields(spec)}


def _plain_value(value: object) -> object:
    if isinstance(value, Spec):
        return _plain(value)
    return [_plain_value(item) for item in value] if isinstance(value, tuple) else value
