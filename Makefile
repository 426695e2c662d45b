# `make demo` and `make test` do all the set-up; nothing needs to be installed by hand beforehand.

PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test lint types unit data docs pictures sarif bench test-lowest clean

demo: .venv/installed
	$(BIN)/congruentie check data/examples/regios-2016.csv --year 2016 --fail-on never
	$(BIN)/congruentie report data/examples/regios-2016.csv --year 2016 --fail-on never --quiet --output build/demo
	@echo
	@echo "Het volledige rapport staat in build/demo; begin met index.html of rapport.docx"

test: lint types unit

lint: .venv/tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports

types: .venv/tested
	$(BIN)/mypy

unit: .venv/tested
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=term

# Makes data/2013, data/2016 and data/2024 again from the official boundaries and figures.
data: .venv/installed
	$(BIN)/python data/rebuild.py --reference $(or $(REFERENCE),../shared/reference)
	$(BIN)/python data/make_tiles.py

# Writes docs/rules.md and docs/schema again from the rules and models themselves.
docs: .venv/installed
	$(BIN)/congruentie explain --format markdown --output docs/rules.md --lang nl
	for of in rules report waivers; do \
		$(BIN)/congruentie schema $$of --output docs/schema/$$of.schema.json --lang nl || exit 1; \
	done

# Takes the pictures of README again; needs Chromium.
pictures: .venv/tested
	$(BIN)/python docs/take_pictures.py

# Holds a SARIF report, with claims and acceptances in it, against the standard's own schema and the
# rules of its authors; needs npm.
sarif: .venv/installed
	rm -rf build/sarif && mkdir -p build/sarif
	npm install --silent --no-save --prefix build/sarif @microsoft/sarif-multitool
	$(BIN)/congruentie check data/examples/gebrekkig.xlsx --waivers data/examples/gebrekkig-waivers.yaml \
		--fail-on never --format sarif --output build/sarif/rapport.sarif
	DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 build/sarif/node_modules/.bin/sarif-multitool validate \
		build/sarif/rapport.sarif --rule-kind Sarif | tee build/sarif/oordeel.txt
	! grep ": error" build/sarif/oordeel.txt

bench: .venv/tested
	$(BIN)/python benchmarks/run.py

# The oldest versions that pyproject.toml admits, in an environment of their own.
test-lowest:
	$(PYTHON) -m venv .venv-lowest
	.venv-lowest/bin/python -m pip install --quiet -e '.[test]' -c constraints-lowest.txt
	.venv-lowest/bin/python -m pytest

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

.venv/tested: .venv/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	@touch $@

clean:
	rm -rf .venv .venv-lowest build .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis
