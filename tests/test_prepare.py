"""What a fresh machine lacks is named, and installed where somebody says yes, or where nobody can be asked."""

import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

PLACE = Path(__file__).parents[1] / ".ci" / "prepare.py"
EGL, CURSOR = "libEGL.so.1", "libxcb-cursor.so.0"


@pytest.fixture(scope="module")
def prepare() -> ModuleType:
    found = importlib.util.spec_from_file_location("prepare", PLACE)
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def system(*programs: str) -> Callable[[str], bool]:
    """A made-up system that has these programs."""
    return programs.__contains__


def said(yes: bool) -> Callable[[], bool]:
    return lambda: yes


def test_this_machine_lacks_nothing(prepare: ModuleType) -> None:
    assert prepare.missing_parts() == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have what Qt needs")
def test_a_library_that_does_not_load_is_missing(prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    assert prepare.loads("libm.so.6")
    assert not prepare.loads("libnobody-has-this.so.1")
    for library in (EGL, CURSOR):
        monkeypatch.setattr(prepare, "loads", lambda name, lacking=library: name != lacking)
        monkeypatch.setenv("DISPLAY", ":0")
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        assert prepare.missing_parts() == [library]


@pytest.mark.parametrize(
    ("manager", "last"),
    [
        (
            "apt-get",
            "env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libegl1 libxcb-cursor0",
        ),
        ("dnf", "dnf install -y libglvnd-egl xcb-util-cursor"),
        ("pacman", "pacman -S --needed --noconfirm libglvnd xcb-util-cursor"),
        ("zypper", "zypper --non-interactive install libEGL.so.1()(64bit) libxcb-cursor.so.0()(64bit)"),
    ],
)
def test_every_manager_is_asked_for_its_own_packages(manager: str, last: str, prepare: ModuleType) -> None:
    as_root = prepare.commands([EGL, CURSOR], system(manager), said(True))
    assert " ".join(as_root[-1]) == last
    assert [" ".join(words) for words in as_root[:-1]] == (["apt-get update"] if manager == "apt-get" else [])
    others = prepare.commands([EGL, CURSOR], system(manager, "sudo"), said(False))
    assert others == [["sudo", *words] for words in as_root]
    assert prepare.commands([EGL], system(manager), said(False)) == []  # nobody may install anything


def test_two_libraries_of_one_package_are_one_package(prepare: ModuleType) -> None:
    assert prepare.packages(["libEGL.so.1", "libGL.so.1"], "pacman") == ["libglvnd"]


def test_the_venv_module_is_a_package_of_debians_own(prepare: ModuleType) -> None:
    assert re.fullmatch(r"python3\.\d+-venv", prepare.packages([EGL, prepare.VENV_MODULE], "apt-get")[1])
    for manager in ("dnf", "pacman", "zypper", ""):
        assert prepare.packages([EGL, prepare.VENV_MODULE], manager) == []


def test_where_no_manager_is_known_the_names_are_said(prepare: ModuleType) -> None:
    assert prepare.commands([EGL], system("sudo"), said(True)) == []
    text = prepare.bring([EGL], [], None)
    assert EGL in text
    assert "Install the packages that hold it" in text


class Machine:
    """Notes what is run, and has everything after the last command if `works`."""

    def __init__(self, works: bool = True) -> None:
        self.ran: list[list[str]] = []
        self.works = works

    def run(self, words: list[str]) -> int:
        self.ran.append(words)
        return 0 if self.works else 100

    def left(self) -> list[str]:
        return [] if self.works and self.ran else [EGL]


STEPS = [["apt-get", "update"], ["apt-get", "install", "-y", "libegl1"]]


@pytest.mark.parametrize("root", [True, False])
def test_at_a_terminal_it_asks_once_and_installs_after_a_yes(root: bool, prepare: ModuleType) -> None:
    machine, asked = Machine(), []
    assert prepare.bring([EGL], STEPS, lambda text: not asked.append(text), said(root), machine.run, machine.left) == ""
    assert machine.ran == STEPS
    assert asked == ["Install it now, with apt-get update && apt-get install -y libegl1? [Y/n] "]


def test_after_a_no_nothing_is_installed_and_the_command_is_said(prepare: ModuleType) -> None:
    machine = Machine()
    text = prepare.bring([EGL], STEPS, lambda _: False, said(True), machine.run, machine.left)
    assert text.endswith("apt-get update && apt-get install -y libegl1")
    assert machine.ran == []


def test_root_in_a_container_is_not_asked(prepare: ModuleType) -> None:
    machine = Machine()
    assert prepare.bring([EGL], STEPS, None, said(True), machine.run, machine.left) == ""
    assert machine.ran == STEPS


def test_without_a_terminal_others_are_told_the_command(prepare: ModuleType) -> None:
    machine = Machine()
    text = prepare.bring([EGL], [["sudo", *words] for words in STEPS], None, said(False), machine.run, machine.left)
    assert machine.ran == []
    assert text.endswith("Install it: sudo apt-get update && sudo apt-get install -y libegl1")


def test_where_installing_fails_it_is_said_what_is_still_missing(prepare: ModuleType) -> None:
    machine = Machine(works=False)
    text = prepare.bring([EGL], STEPS, None, said(True), machine.run, machine.left)
    assert text.startswith(f"Still missing: {EGL}.")


@pytest.mark.parametrize(("typed", "yes"), [("", True), ("y", True), ("Yes ", True), ("n", False), ("what", False)])
def test_return_means_yes(typed: str, yes: bool, prepare: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", lambda _: typed)
    assert prepare.answer("?") == yes
