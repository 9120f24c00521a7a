"""Words of a button are whole where it is as wide as it asks to be."""

from typing import Any

import pytest

from ui.forms.controls import ElidedPush, ElidedTool, _shortened


@pytest.mark.parametrize("kind", [ElidedPush, ElidedTool])
@pytest.mark.parametrize(
    "text", ["Keep the weights", "Open a photo…", "Look for it…", "Wait", "保留权重", "Fit it, and go on"]
)
def test_all_words_are_shown_where_there_is_room(qtbot: Any, kind: type[ElidedPush | ElidedTool], text: str) -> None:
    button = kind()
    qtbot.addWidget(button)
    button.setText(text)
    button.show()
    button.resize(button.sizeHint())
    assert _shortened(button) == text
    button.resize(button.width() - 12, button.height())
    assert _shortened(button).endswith("…")
