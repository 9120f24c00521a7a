"""The loss as a surface: contours with the ball on it, and the same in three dimensions."""
