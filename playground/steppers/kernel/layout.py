"""What the kernel reads of a design: where in its arrays which number stands. `steppers/stages.py` fills them.

A design is a row of stages, one a layer. The values of all stages lie in one array, `values`: the data first, then one
stage after the other, each as (unit, sample), so that sixteen samples are computed at once in any network. Samples are
padded to whole lanes; the padding repeats a sample and counts nowhere. `slopes` and `errors` lie likewise. All
parameters lie in one array, weights first, then everything else that is learned, each group padded to whole lanes;
gradients and the optimizer's state lie the same way.
"""

CHUNK = 128
"""Most samples in the working arrays, a multiple of LANES: they stay in the first cache. A chunk is longer only where
batch normalisation needs a batch whole."""

(
    STAGE_KIND,  # one of the kinds below
    STAGE_INPUTS,  # how many units come in
    STAGE_UNITS,  # how many it gives
    STAGE_ACTIVATION,  # number of the activation that follows, see `activate`; 0: none
    STAGE_WEIGHTS,  # where its weights begin in the parameters; of a norm its scale
    STAGE_BIASES,  # where its biases begin; -1: it has none
    STAGE_BEFORE,  # how many units lie before its input in the working arrays
    STAGE_HERE,  # how many lie before its own
    STAGE_SOURCE,  # of an Add: how many lie before the second input; else -1
    STAGE_TAKER,  # the first Add that takes what this stage gives as its second input; -1: none does
    STAGE_NEXT,  # of an Add: the next one that takes the same; -1: there is none
    STAGE_STATISTICS,  # of a BatchNorm: where its running mean begins, see `batch_norm.py`
    STAGE_LAYER,  # of a Dropout: the layer's number in the hash of its masks
    STAGE_BORDER,  # of a Dropout: hashes below it are zero
    STAGE_COLUMNS,
) = range(15)
KIND_ACTIVATION, KIND_LINEAR, KIND_DROPOUT, KIND_BATCH_NORM, KIND_LAYER_NORM, KIND_ADD = range(6)

(
    PLAN_SEED,
    PLAN_BATCH,
    PLAN_LOSS,
    PLAN_OPTIMIZER,
    PLAN_NESTEROV,
    PLAN_WEIGHTS,  # numbers in the first group of parameters, with the padding
    PLAN_PARAMETERS,  # in both
    PLAN_OUTPUTS,
    PLAN_CHUNK,
) = range(9)
PLACE_EPOCH, PLACE_OFFSET, PLACE_SHUFFLED, PLACE_FRESH, PLACE_STEP = range(5)
"""Shuffled: the epoch whose order lies there. Fresh: 1 before the first step of SGD with momentum."""
(
    SETTING_MOMENTUM,
    SETTING_ALPHA,
    SETTING_BETA1,
    SETTING_BETA2,
    SETTING_EPS,
    SETTING_DECAY,
    SETTING_L1,
    SETTING_L2,
    SETTING_DELTA,
) = range(9)

LOSSES = ("mse", "mae", "huber", "hinge", "binary_cross_entropy", "cross_entropy")
LOSS_MSE, LOSS_MAE, LOSS_HUBER, LOSS_HINGE, LOSS_BINARY_CROSS_ENTROPY, LOSS_CROSS_ENTROPY = range(6)
OPTIMIZERS = ("sgd", "rmsprop", "adagrad", "adam", "adamw")
OPTIMIZER_SGD, OPTIMIZER_RMSPROP, OPTIMIZER_ADAGRAD, OPTIMIZER_ADAM, OPTIMIZER_ADAMW = range(5)
