"""What the kernel reads of a design: where in its arrays which number stands. `steppers/stages.py` fills them.

A design is a row of stages, one a layer. The values of all stages lie in one array, `values`: the data first, then one
stage after the other, each as (unit, sample), so that sixteen samples are computed at once in any network. Samples are
padded to whole lanes; the padding repeats a sample and counts nowhere. `slopes` and `errors` lie likewise. Pictures lie
as (channel, y, x, sixteen samples), with zeros around them where a convolution looks beyond their edge. All
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
    STAGE_HIGH,  # of a pool: height of its squares
    STAGE_WIDE,  # of a pool: their width
    STAGE_RECTIFIES,  # of a MaxPool: whether ReLU follows
    STAGE_PASS,  # of a convolution, and where there are pictures of a Linear layer: its pass forwards
    STAGE_BACK,  # the first of its passes backwards, which follow each other
    STAGE_BACKS,  # how many these are; 0: nothing before it learns
    STAGE_COLUMNS,
) = range(21)
(
    KIND_ACTIVATION,
    KIND_LINEAR,
    KIND_DROPOUT,
    KIND_BATCH_NORM,
    KIND_LAYER_NORM,
    KIND_ADD,
    KIND_CONV,
    KIND_MAX_POOL,
    KIND_AVG_POOL,
    KIND_COPY,  # lays a picture down with another border; a Flatten drops it
) = range(10)

(
    SHAPE_AT,  # where its first number lies
    SHAPE_CHANNELS,
    SHAPE_HEIGHT,
    SHAPE_WIDTH,
    SHAPE_LINE,  # from one line to the next; what lies between is 0
    SHAPE_PLANE,  # from one channel to the next
    SHAPE_COLUMNS,
) = range(7)
"""Of pictures, all in numbers, of which a pixel has LANES. A row of units is so many channels of one pixel."""
(
    PASS_SOURCE,  # what lies under a tap of offset 0 at the first pixel
    PASS_SOURCE_LINE,  # from there to the same at the next line
    PASS_SOURCE_PIXEL,  # and at the next pixel
    PASS_TARGET,  # where the first sum goes
    PASS_TARGET_LINE,
    PASS_TARGET_PIXEL,
    PASS_TARGET_PLANE,
    PASS_HEIGHT,  # lines, pixels and channels of sums
    PASS_WIDTH,
    PASS_UNITS,
    PASS_TAPS,  # summands: the taps of one line, then those of the next line
    PASS_TAPS_OF_LINE,  # how many lie in one line
    PASS_LINES,  # lines that the source has
    PASS_LINE,  # which of them is under the first taps at the first line of sums; -1: the one before the first
    PASS_STRIDE,  # from there to the same at the next line of sums
    PASS_TABLE,  # where its taps begin in the table of taps
    PASS_WEIGHTS,  # where its weights begin in the parameters
    PASS_ROW,  # from one unit's weights to the next one's
    PASS_PACKED,  # where they begin as the tiles read them; -1: they lie so among the parameters
    PASS_BIASES,  # where its first summands begin in the parameters; -1: they are 0
    PASS_WIDE,  # of a pass forwards of a convolution: where the wide gradients of its weights begin
    PASS_WIDE_BIASES,  # and those of its biases
    PASS_COLUMNS,
) = range(23)
"""Of a pass of a convolution; see `pictures/conv.py`. Places count numbers, of which a pixel has LANES."""
(
    TAP_UNDER,  # from a pixel to what lies under the tap
    TAP_PACKED,  # from the first weight of the pass to those of the tap, one a unit
    TAP_PARAMETER,  # the same among the parameters
    TAP_COLUMNS,
) = range(4)
"""Of a tap: one number of the input that a sum takes."""

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
    PLAN_BLOCKS,  # of pictures: most blocks that a batch is divided into; see `pictures/tasks.py`
) = range(10)
PLACE_EPOCH, PLACE_OFFSET, PLACE_SHUFFLED, PLACE_FRESH, PLACE_STEP = range(5)
"""Shuffled: the epoch whose order lies there. Fresh: 1 before the first step of SGD with momentum."""
BLOCKS = 8
"""Most blocks of a batch of pictures, and so most threads that work on one."""
(
    BOARD_OPEN,  # tasks announced so far times 2^16, and how many items of the last one nobody has taken yet
    BOARD_DONE,  # how many of its items are done; in a line of the cache of its own, as is the next
    BOARD_TASK,  # one of the tasks below
    BOARD_PIECE,  # of the stages, which the task is about
    BOARD_ITEMS,  # how many the task has
    BOARD_NUMBERS,
) = (0, 16, 32, 33, 34, 48)
"""Of the board, where the threads that train pictures find work; see `pictures/board.py`."""
TASK_BEGIN, TASK_FORWARDS, TASK_MEASURE, TASK_BACKWARDS, TASK_MOVE, TASK_ANSWER = range(6)
OVER = -1  # in the place of BOARD_OPEN: no task comes any more

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
