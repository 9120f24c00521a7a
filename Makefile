# make run [FILE=design.json], make test. Both set up .venv by themselves; Windows has run.cmd and test.cmd.
.PHONY: run test translations prepare clean
BIN := .venv/bin
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && exit; done; echo python3)

run: prepare
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "No display found, so the demo runs instead; its pictures go to demo/."; \
		exec $(BIN)/python main.py $(if $(FILE),"$(FILE)") --demo demo; \
	else \
		exec $(BIN)/python main.py $(if $(FILE),"$(FILE)"); \
	fi

# The kernel and the byte code, that of the tests too, are made once, beside the checks that need one core, and not by
# each process of the tests.
test: export QT_QPA_PLATFORM = offscreen
test: export PYTHONDONTWRITEBYTECODE =
test: prepare
	@{ $(BIN)/python -m compileall -q main.py models playground ui; $(BIN)/python -m playground.steppers.compile; \
	$(BIN)/pytest --collect-only -qq >/dev/null; } & \
	set -x; $(BIN)/ruff check && $(BIN)/ruff format --check && $(BIN)/mypy && $(BIN)/lint-imports; \
	checked=$$?; wait; exit $$checked
	$(BIN)/pytest -n 2

# New texts of the code go into resources/translations/*.ts, for Qt Linguist; what it says there goes into the program.
translations: prepare
	$(BIN)/python -m models.language.linguist

prepare:
	@command -v $(PYTHON) >/dev/null || { echo "Python 3.11 or newer is needed, and none was found." >&2; exit 1; }
	@$(PYTHON) .ci/prepare.py

clean:
	rm -rf .venv demo .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
