"""The tables of real measurements that come with the program: their columns, classes and values."""

from collections.abc import Mapping

from models.design.data_kind import Column, DataKind
from models.language.text import mark

_IRIS = {
    "sepal_length": Column(mark("Sepal length"), "cm", 4.0, 8.2),
    "sepal_width": Column(mark("Sepal width"), "cm", 1.8, 4.6),
    "petal_length": Column(mark("Petal length"), "cm", 0.5, 7.4),
    "petal_width": Column(mark("Petal width"), "cm", 0.0, 2.7),
}
_PENGUINS = {
    "bill_length": Column(mark("Bill length"), "mm", 30.0, 62.0),
    "bill_depth": Column(mark("Bill depth"), "mm", 12.5, 22.5),
    "flipper_length": Column(mark("Flipper length"), "mm", 168.0, 236.0),
    "body_mass": Column(mark("Body mass"), "g", 2500.0, 6500.0),
    "biscoe": Column(mark("Island Biscoe"), "", -0.2, 1.2),
    "dream": Column(mark("Island Dream"), "", -0.2, 1.2),
    "torgersen": Column(mark("Island Torgersen"), "", -0.2, 1.2),
    "female": Column(mark("Female"), "", -0.2, 1.2),
    "male": Column(mark("Male"), "", -0.2, 1.2),
}
"""Island and sex are words in the table; here each of them is 1 where it is so and else 0."""
_WINE = {
    "alcohol": Column(mark("Alcohol"), "%", 10.8, 15.0),
    "malic_acid": Column(mark("Malic acid"), "", 0.5, 6.1),
    "ash": Column(mark("Ash"), "", 1.28, 3.31),
    "alcalinity": Column(mark("Alcalinity of ash"), "", 9.8, 30.8),
    "magnesium": Column(mark("Magnesium"), "", 66.0, 166.0),
    "phenols": Column(mark("Total phenols"), "", 0.8, 4.0),
    "flavanoids": Column(mark("Flavanoids"), "", 0.1, 5.3),
    "nonflavanoids": Column(mark("Nonflavanoid phenols"), "", 0.1, 0.69),
    "proanthocyanins": Column(mark("Proanthocyanins"), "", 0.2, 3.8),
    "colour": Column(mark("Colour intensity"), "", 0.8, 13.5),
    "hue": Column(mark("Hue"), "", 0.43, 1.76),
    "od280": Column(mark("OD280/OD315"), "", 1.1, 4.2),
    "proline": Column(mark("Proline"), "", 220.0, 1740.0),
}
_BREAST_CANCER = {
    "mean_radius": Column(mark("Mean radius"), "", 6.0, 29.0),
    "mean_texture": Column(mark("Mean texture"), "", 8.0, 41.0),
    "mean_perimeter": Column(mark("Mean perimeter"), "", 38.0, 195.0),
    "mean_area": Column(mark("Mean area"), "", 0.0, 2600.0),
    "mean_smoothness": Column(mark("Mean smoothness"), "", 0.048, 0.168),
    "mean_compactness": Column(mark("Mean compactness"), "", 0.0, 0.36),
    "mean_concavity": Column(mark("Mean concavity"), "", 0.0, 0.45),
    "mean_concave": Column(mark("Mean concave points"), "", 0.0, 0.21),
    "mean_symmetry": Column(mark("Mean symmetry"), "", 0.098, 0.312),
    "mean_fractal": Column(mark("Mean fractal dimension"), "", 0.048, 0.1),
    "error_radius": Column(mark("Error of radius"), "", 0.0, 3.0),
    "error_texture": Column(mark("Error of texture"), "", 0.1, 5.1),
    "error_perimeter": Column(mark("Error of perimeter"), "", 0.0, 23.0),
    "error_area": Column(mark("Error of area"), "", 0.0, 570.0),
    "error_smoothness": Column(mark("Error of smoothness"), "", 0.0, 0.033),
    "error_compactness": Column(mark("Error of compactness"), "", 0.0, 0.141),
    "error_concavity": Column(mark("Error of concavity"), "", 0.0, 0.42),
    "error_concave": Column(mark("Error of concave points"), "", 0.0, 0.055),
    "error_symmetry": Column(mark("Error of symmetry"), "", 0.005, 0.082),
    "error_fractal": Column(mark("Error of fractal dimension"), "", 0.0, 0.031),
    "worst_radius": Column(mark("Worst radius"), "", 6.0, 38.0),
    "worst_texture": Column(mark("Worst texture"), "", 10.0, 52.0),
    "worst_perimeter": Column(mark("Worst perimeter"), "", 40.0, 260.0),
    "worst_area": Column(mark("Worst area"), "", 0.0, 4500.0),
    "worst_smoothness": Column(mark("Worst smoothness"), "", 0.065, 0.229),
    "worst_compactness": Column(mark("Worst compactness"), "", 0.0, 1.1),
    "worst_concavity": Column(mark("Worst concavity"), "", 0.0, 1.31),
    "worst_concave": Column(mark("Worst concave points"), "", 0.0, 0.31),
    "worst_symmetry": Column(mark("Worst symmetry"), "", 0.13, 0.69),
    "worst_fractal": Column(mark("Worst fractal dimension"), "", 0.048, 0.214),
}
_DIABETES = {
    "bmi": Column(mark("Body mass index"), "kg/m²", 17.0, 44.0),
    "s5": Column(mark("Triglycerides (log)"), "", 3.1, 6.3),
    "age": Column(mark("Age in years"), "", 16.0, 82.0),
    "sex": Column(mark("Sex (1 or 2)"), "", 0.96, 2.04),
    "bp": Column(mark("Blood pressure"), "mmHg", 59.0, 136.0),
    "s1": Column(mark("Total cholesterol"), "", 80.0, 310.0),
    "s2": Column(mark("LDL"), "", 30.0, 260.0),
    "s3": Column(mark("HDL"), "", 18.0, 103.0),
    "s4": Column(mark("Cholesterol / HDL"), "", 1.7, 9.4),
    "s6": Column(mark("Blood sugar"), "", 55.0, 127.0),
}


def _table(
    name: str,
    columns: Mapping[str, Column],
    rows: int,
    classes: tuple[str, ...] = (),
    target: Column | None = None,
) -> DataKind:
    inputs = {key: column.name for key, column in columns.items()}
    measured = tuple(columns.values())
    if target is None:
        return DataKind(name, "classification", classes, measured, inputs, tuple(inputs), rows, table=True)
    return DataKind(name, "regression", (), measured, inputs, tuple(inputs), rows, table=True, target=target)


MEASURED: dict[str, DataKind] = {
    "iris": _table(mark("Iris"), _IRIS, 150, (mark("setosa"), mark("versicolor"), mark("virginica"))),
    "penguins": _table(mark("Penguins"), _PENGUINS, 333, (mark("Adelie"), mark("Chinstrap"), mark("Gentoo"))),
    "wine": _table(mark("Wine"), _WINE, 178, (mark("grower 1"), mark("grower 2"), mark("grower 3"))),
    "breast-cancer": _table(mark("Breast cancer"), _BREAST_CANCER, 569, (mark("malignant"), mark("benign"))),
    "diabetes": _table(
        mark("Diabetes"), _DIABETES, 442, target=Column(mark("Progression after a year"), "", 10.0, 360.0)
    ),
}
"""In gallery order. The first two columns are those that plots begin with."""
