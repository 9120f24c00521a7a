"""How the optimizer in force makes a step of a gradient: its formulas with its own numbers, one weight at a time.

Sources: PyTorch's documentation of SGD, RMSprop, Adagrad, Adam and AdamW.
"""

from math import sqrt

from models.talk.stepping.probes import Factor, Kind, Line, Spot
from playground.probing.stepping.numbers import Numbers, Tokens, constant


def lines(numbers: Numbers, spot: Spot) -> tuple[Line, ...]:
    """From the gradient of this weight or bias to what it is after the step."""
    return tuple(_Rule(numbers, spot).lines())


class _Rule:
    """The formulas of one weight or bias. spot: what it is after the step."""

    def __init__(self, numbers: Numbers, spot: Spot) -> None:
        self._numbers, self._spot = numbers, spot
        self._training = numbers.experiment.training
        self._is_weight = spot.kind == "weight_after"
        kind: Kind = "weight" if self._is_weight else "bias"
        self._now = numbers.factor(Spot(kind, spot.layer_id, spot.index))
        self._rate = numbers.factor(Spot("rate"))
        self._lines: list[Line] = []

    def lines(self) -> list[Line]:
        pull = self._pull()
        match self._training.optimizer:
            case "sgd":
                self._sgd(pull)
            case "rmsprop":
                self._rmsprop(pull)
            case "adagrad":
                squares = self._squares(pull, "sum", None)
                self._step((*self._over(pull, squares),), pull.value / (sqrt(squares.value) + self._training.epsilon))
            case _:
                self._adam(pull)
        return self._lines

    def _factor(self, kind: Kind, value: float) -> Factor:
        return Factor(Spot(kind, self._spot.layer_id, self._spot.index), value)

    def _say(self, kind: Kind, tokens: Tokens, value: float) -> Factor:
        """Add a formula; its result."""
        found = self._factor(kind, value)
        self._lines.append(Line(found.spot, tokens, value))
        return found

    def _pull(self) -> Factor:
        """The gradient of the loss, of a weight with those of the penalties."""
        kind: Kind = "weight_gradient" if self._is_weight else "bias_gradient"
        found = self._numbers.factor(Spot(kind, self._spot.layer_id, self._spot.index))
        tokens: Tokens = (found,)
        value, now, training = found.value, self._now.value, self._training
        if self._is_weight and training.l2:
            tokens = (*tokens, "+", Factor(Spot("l2"), training.l2), "*", self._now)
            value += training.l2 * now
        if self._is_weight and training.l1:
            tokens = (*tokens, "+", Factor(Spot("l1"), training.l1), "*", "sign(", self._now, ")")
            value += training.l1 * ((now > 0) - (now < 0))
        return found if len(tokens) == 1 else self._say("pull", tokens, value)

    def _step(self, tokens: Tokens, value: float, shrunk: Tokens = (), share: float = 1.0) -> None:
        """w − rate · …; shrunk: what AdamW multiplies the weight by before, which comes to `share`."""
        self._lines.append(
            Line(
                self._spot,
                (self._now, *shrunk, "-", self._rate, "*", *tokens),
                self._now.value * share - self._rate.value * value,
            )
        )

    def _sgd(self, pull: Factor) -> None:
        if not self._training.momentum:
            self._step((pull,), pull.value)
            return
        mu = Factor(Spot("momentum"), self._training.momentum)
        before = self._factor("velocity_before", self._numbers.state(self._spot, "momentum_buffer"))
        velocity = self._say("velocity", (mu, "*", before, "+", pull), mu.value * before.value + pull.value)
        if self._training.nesterov:
            ahead = pull.value + mu.value * velocity.value
            self._step(("(", pull, "+", mu, "*", velocity, ")"), ahead)
        else:
            self._step((velocity,), velocity.value)

    def _rmsprop(self, pull: Factor) -> None:
        squares = self._squares(pull, "square_avg", Factor(Spot("smoothing"), self._training.smoothing))
        value = pull.value / (sqrt(squares.value) + self._training.epsilon)
        tokens = self._over(pull, squares)
        if self._training.momentum:
            mu = Factor(Spot("momentum"), self._training.momentum)
            before = self._factor("velocity_before", self._numbers.state(self._spot, "momentum_buffer"))
            value = mu.value * before.value + value
            tokens = (self._say("velocity", (mu, "*", before, "+", *tokens), value),)
        self._step(tokens, value)

    def _squares(self, pull: Factor, state: str, smoothing: Factor | None) -> Factor:
        """The squared gradients so far: their sum, or their moving average."""
        before = self._factor("squares_before", self._numbers.state(self._spot, state))
        if smoothing is None:
            return self._say("squares", (before, "+", pull, "**2"), before.value + pull.value**2)
        share = smoothing.value
        tokens = (smoothing, "*", before, "+", "(", constant(1.0), "-", smoothing, ")", "*", pull, "**2")
        return self._say("squares", tokens, share * before.value + (1 - share) * pull.value**2)

    def _over(self, above: Factor, squares: Factor) -> Tokens:
        epsilon = Factor(Spot("epsilon"), self._training.epsilon)
        return above, "/", "(", "sqrt(", squares, ")", "+", epsilon, ")"

    def _adam(self, pull: Factor) -> None:
        training = self._training
        steps = Factor(Spot("steps"), self._numbers.state(self._spot, "step") + 1)
        beta1, beta2 = Factor(Spot("beta1"), training.beta1), Factor(Spot("beta2"), training.beta2)
        before = self._factor("moment_before", self._numbers.state(self._spot, "exp_avg"))
        value = beta1.value * before.value + (1 - beta1.value) * pull.value
        tokens = (beta1, "*", before, "+", "(", constant(1.0), "-", beta1, ")", "*", pull)
        moment = self._say("moment", tokens, value)
        squares = self._squares(pull, "exp_avg_sq", beta2)
        corrected = self._corrected("moment_corrected", moment, beta1, steps)
        even = self._corrected("squares_corrected", squares, beta2, steps)
        value = corrected.value / (sqrt(even.value) + training.epsilon)
        shrunk: Tokens = ()
        share = 1.0
        if training.optimizer == "adamw" and self._is_weight:
            decay = Factor(Spot("decay"), training.weight_decay)
            shrunk = ("*", "(", constant(1.0), "-", self._rate, "*", decay, ")")
            share -= self._rate.value * decay.value
        self._step(self._over(corrected, even), value, shrunk, share)

    def _corrected(self, kind: Kind, mean: Factor, beta: Factor, steps: Factor) -> Factor:
        """A moving average that began at 0, divided by what it lacks because of that."""
        tokens = (mean, "/", "(", constant(1.0), "-", beta, "**", steps, ")")
        return self._say(kind, tokens, mean.value / (1 - beta.value**steps.value))
