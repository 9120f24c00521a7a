"""What of the present design is other than in the runs that are shown."""

from models.design.experiment import Experiment
from models.design.spec import SpecError
from models.language.text import Text
from models.runs.differences import differences, differences_of_data
from models.variations import setting as settings
from models.variations.search import Search
from models.variations.variation import Variation, with_seed


def since_variation(variation: Variation, now: Experiment) -> tuple[Text, ...]:
    """What was changed since these runs, in words; empty where the present design is one of them or may be."""
    then = variation.experiment
    for axis in variation.axes:
        try:
            value = settings.value(now, axis.setting)
            then = then if value is None else settings.with_value(then, axis.setting, value)
        except (SpecError, KeyError):
            continue  # the layer that was varied is gone, which the differences say
    seed_of, seed = variation.seed_of, variation.seeds[0]
    return differences(with_seed(then, seed_of, seed), with_seed(now, seed_of, seed))


def since_search(search: Search, now: Experiment) -> tuple[Text, ...]:
    """What was changed of the data since this search, in words; network and training are what it searches."""
    return differences_of_data(search.experiment.data, now.data)
