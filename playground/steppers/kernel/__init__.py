"""Training and measuring of small networks as machine code: every step, many epochs a call, without the interpreter.

Knows arrays and numbers only; `fused_stepper.py` fills them as `layout.py` says.
"""

from playground.steppers.kernel.picture_steps import work_on_pictures as work_on_pictures
from playground.steppers.kernel.steps import evaluate as evaluate
from playground.steppers.kernel.steps import train as train
