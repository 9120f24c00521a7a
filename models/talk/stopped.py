"""Why training has stopped by itself, in words."""

from models.design.epochs.stop_rules import Stop
from models.language.text import Text, joined, mark, tr, tr_count


def why_stopped(stops: tuple[Stop, ...]) -> Text | str:
    """The rules that held where a run stopped, and the weights that were put back; "" where there is none."""
    if not stops:
        return ""
    why = joined((reason(stop) for stop in stops), mark("; "))
    said = tr("Stopped at epoch {epoch}: {why}.").format(epoch=f"{stops[0].epoch:,}", why=why)
    restored = max(stop.restored for stop in stops)
    if not restored:
        return said
    return tr("{0} The weights of epoch {1} are back, the best that were kept.").format(said, f"{restored:,}")


def reason(stop: Stop) -> Text:
    """What held there."""
    epochs = int(stop.value)
    if stop.rule == "stop_epochs":
        return tr_count("1 epoch is done", "{0} epochs are done", epochs, f"{epochs:,}")
    if stop.rule == "stop_loss":
        text = tr("the test loss is down to {0}") if stop.tested else tr("the training loss is down to {0}")
        return text.format(f"{stop.value:g}")
    if stop.rule == "stop_accuracy":
        text = tr("the test accuracy is up to {0}") if stop.tested else tr("the training accuracy is up to {0}")
        return text.format(tr("{0} %").format(f"{100 * stop.value:.6g}"))
    if stop.rule == "stop_stalled":
        return tr_count(
            "no lower training loss for 1 epoch", "no lower training loss for {0} epochs", epochs, f"{epochs:,}"
        )
    return tr_count("no lower test loss for 1 epoch", "no lower test loss for {0} epochs", epochs, f"{epochs:,}")
