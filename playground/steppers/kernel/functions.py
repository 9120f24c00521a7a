"""Functions of sixteen numbers, to about float32's precision."""

from numba import float32

from playground.steppers.kernel.compiled import inlined
from playground.steppers.kernel.lanes import exponent, mantissa, pick, power_of_two, spread


@inlined
def clamp(x, low, high):
    """x between two numbers; NaN stays NaN."""
    low, high = spread(float32(low)), spread(float32(high))
    return pick(x, low, low, pick(high, x, high, x))


@inlined
def rounded(x):
    return (x + 12582912.0) - 12582912.0


@inlined
def exp(x):
    """e to the x. Source: Cephes, expf."""
    x = clamp(x, -87.0, 88.0)
    n = rounded(x * 1.44269504088896341)
    r = (x - n * 0.693359375) - n * -2.12194440e-4
    p = (
        (((1.9875691500e-4 * r + 1.3981999507e-3) * r + 8.3334519073e-3) * r + 4.1665795894e-2) * r + 1.6666665459e-1
    ) * r
    return ((p + 5.0000001201e-1) * (r * r) + r + 1.0) * power_of_two(n)


@inlined
def twice_atanh(t):
    """log((1 + t) / (1 - t)) for t up to 1/3."""
    s = t * t
    p = ((((((s / 15.0 + 1 / 13.0) * s + 1 / 11.0) * s + 1 / 9.0) * s + 1 / 7.0) * s + 1 / 5.0) * s + 1 / 3.0) * s
    return 2.0 * (p * t + t)


@inlined
def log(x):
    m = mantissa(x)
    return exponent(x) * 0.69314718056 + twice_atanh((m - 1.0) / (m + 1.0))


@inlined
def softplus(x):
    """log(1 + eˣ), without overflow."""
    zero = spread(float32(0))
    e = exp(pick(x, zero, x, zero - x))
    return pick(x, zero, zero, x) + twice_atanh(e / (e + 2.0))


@inlined
def sigmoid(x):
    return 1.0 / (exp(0.0 - x) + 1.0)


@inlined
def tanh(x):
    """Source: Eigen's rational approximation for float32."""
    x = clamp(x, -7.90531110763549805, 7.90531110763549805)
    s = x * x
    p = (
        (
            (
                ((-2.76076847742355e-16 * s + 2.00018790482477e-13) * s + -8.60467152213735e-11) * s
                + 5.12229709037114e-08
            )
            * s
            + 1.48572235717979e-05
        )
        * s
        + 6.37261928875436e-04
    ) * s + 4.89352455891786e-03
    q = ((1.19825839466702e-06 * s + 1.18534705686654e-04) * s + 2.26843463243900e-03) * s + 4.89352518554385e-03
    return x * p / q


@inlined
def normal_share(x):
    """The share of the standard normal distribution below x. Source: Numerical Recipes, erfcc."""
    z = pick(x, spread(float32(0)), 0.0 - x, x) * 0.7071067811865476
    t = 1.0 / (z * 0.5 + 1.0)
    p = (((-0.82215223 + t * 0.17087277) * t + 1.48851587) * t - 1.13520398) * t + 0.27886807
    p = ((((p * t - 0.18628806) * t + 0.09678418) * t + 0.37409196) * t + 1.00002368) * t - 1.26551223
    tail = t * exp(p - z * z) * 0.5
    return pick(x, spread(float32(0)), tail, 1.0 - tail)


@inlined
def turned(x):
    """x minus the nearest multiple of π, within ±π/2, and the factor (1 or -1) that sine and cosine then need.

    x is limited to ±1e7: there float32 lie a radian apart, half turns cannot be counted exactly, and the remainder
    would have no bound.
    """
    x = clamp(x, -1e7, 1e7) + (x - x)  # NaN for infinity, as torch's sine gives
    k = rounded(x * 0.31830988618379067)
    r = ((x - k * 3.140625) - k * 9.67502593994140625e-4) - k * 1.509957990978376432e-7
    odd = k - 2.0 * rounded(k * 0.5)  # -1, 0 or 1
    return r, 1.0 - 2.0 * (odd * odd)


@inlined
def sine(x):
    r, sign = turned(x)
    s = r * r
    p = (
        (
            (
                ((1.6059043836821613e-10 * s - 2.5052108385441720e-08) * s + 2.7557319223985893e-06) * s
                - 1.9841269841269841e-04
            )
            * s
            + 8.3333333333333333e-03
        )
        * s
        - 1.6666666666666667e-01
    ) * s
    return sign * (p * r + r)


@inlined
def cosine(x):
    r, sign = turned(x)
    s = r * r
    p = (
        (
            (
                (
                    ((-1.1470745597729725e-11 * s + 2.0876756987868099e-09) * s - 2.7557319223985888e-07) * s
                    + 2.4801587301587302e-05
                )
                * s
                - 1.3888888888888889e-03
            )
            * s
            + 4.1666666666666667e-02
        )
        * s
        - 0.5
    ) * s
    return sign * (p + 1.0)
