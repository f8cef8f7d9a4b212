# `make play` and `make test` are all there is to know; `make help` lists the rest.
# Needs Python 3.11 to 3.14. Another one than `python3`: make play PYTHON=python3.13

.PHONY: help play test fast lint check bench torture lock clean
.DEFAULT_GOAL := help

# Tried in turn when PYTHON is not given: on a Mac, plain `python3` may be older than the game can use.
PYTHONS = python3 python3.14 python3.13 python3.12 python3.11
HERE = .venv/bin/python
INSTALL = $(HERE) -m pip install --quiet --disable-pip-version-check --no-input --require-hashes --requirement

help:
	@echo 'make play            play; make play ARGS="--window 1280x720" hands arguments on'
	@echo 'make test            every test; make test ARGS="-k rollback" hands arguments on'
	@echo 'make fast            the tests that take seconds'
	@echo 'make lint            ruff and mypy'
	@echo 'make check           read the story and name its mistakes'
	@echo 'make bench           measure, as one JSON object'
	@echo 'make torture         kill the game a thousand times, damage ten thousand saves; ARGS="--quick" for a taste'
	@echo 'make lock            pin the dependencies again (needs uv)'
	@echo 'make clean           remove .venv and caches; your saves are elsewhere and stay'

play: .venv/installed-to-play
	@$(HERE) main.py $(ARGS)

test: .venv/installed-to-test
	$(HERE) -m pytest -rs $(ARGS)

fast: .venv/installed-to-test
	$(HERE) -m pytest -rs -m "not slow" $(ARGS)

lint: .venv/installed-to-test
	$(HERE) -m ruff check .
	$(HERE) -m ruff format --check .
	$(HERE) -m mypy

check: .venv/installed-to-play
	$(HERE) main.py check $(ARGS)

bench: .venv/installed-to-test
	@$(HERE) -m tools.bench $(ARGS)

torture: .venv/installed-to-test
	@$(HERE) -m tools.torture $(ARGS)

# One lock for every system and Python: --universal keeps what only some of them need, behind a marker.
lock:
	for kind in play test; do \
		uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
			--python-version 3.11 requirements-$$kind.in --output-file requirements-$$kind.lock || exit 1; \
	done

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis

# The Python that .venv was made with may be gone after an upgrade: then `$(HERE)` is missing and .venv is made anew.
$(HERE):
	@for candidate in $(if $(PYTHON),$(PYTHON),$(PYTHONS)); do \
		if "$$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null; then \
			echo "Making .venv with $$candidate"; \
			"$$candidate" -m venv --clear .venv && exit 0; \
			rm -rf .venv; \
			echo "$$candidate cannot make a virtual environment; on Debian and Ubuntu: apt install python3-venv"; exit 1; \
		fi; \
	done; \
	echo "No Python 3.11 to 3.14 found. Name yours: make play PYTHON=/path/to/python3.12"; exit 1

# The stamps make every later start instant, and offline.
.venv/installed-to-play: requirements-play.lock | $(HERE)
	@echo "Installing what the game needs into .venv (this once)"
	@$(INSTALL) requirements-play.lock
	@touch $@

.venv/installed-to-test: requirements-test.lock | $(HERE)
	@echo "Installing what the tests need into .venv (this once)"
	@$(INSTALL) requirements-test.lock
	@touch $@ .venv/installed-to-play
