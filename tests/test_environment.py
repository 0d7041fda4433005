"""Chinese input and the sandbox, before Qt starts."""

from __future__ import annotations

from pathlib import Path

import pytest

from workstation.environment import has_display, mend_input_method, plugin_folders, prepare


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    (tmp_path / "platforminputcontexts").mkdir()
    (tmp_path / "platforminputcontexts" / "libibusplatforminputcontextplugin.so").touch()
    return tmp_path


@pytest.mark.parametrize("named", ["fcitx", "fcitx5"])
def test_fcitx_without_a_plugin_is_spoken_to_as_ibus(named: str, plugins: Path) -> None:
    environment = {"QT_IM_MODULE": named}
    assert mend_input_method(environment, (plugins,))
    assert environment == {"QT_IM_MODULE": "ibus"}


def test_a_list_of_modules_is_mended_in_its_order(plugins: Path) -> None:
    environment = {"QT_IM_MODULES": "wayland;fcitx;ibus;compose"}
    assert mend_input_method(environment, (plugins,))
    assert environment == {"QT_IM_MODULES": "wayland;ibus;compose"}


@pytest.mark.parametrize("given", [{}, {"QT_IM_MODULE": "ibus"}, {"QT_IM_MODULES": "wayland"}])
def test_everything_else_is_left_alone(given: dict[str, str], plugins: Path) -> None:
    environment = dict(given)
    assert not mend_input_method(environment, (plugins,))
    assert environment == given


def test_a_plugin_for_fcitx_that_is_there_is_used(plugins: Path) -> None:
    name = "libfcitx5platforminputcontextplugin.so"
    (plugins / "platforminputcontexts" / name).touch()
    environment = {"QT_IM_MODULE": "fcitx"}
    assert not mend_input_method(environment, (plugins,))
    assert environment == {"QT_IM_MODULE": "fcitx"}


def test_the_plugins_of_this_installation_are_found() -> None:
    found = [folder for folder in plugin_folders({}) if (folder / "platforminputcontexts").is_dir()]
    assert found
    assert Path("/extra") in plugin_folders({"QT_PLUGIN_PATH": "/extra"})


def test_only_root_goes_without_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    for user, wanted in ((0, "1"), (1000, None)):
        monkeypatch.setattr("os.geteuid", lambda user=user: user)
        environment: dict[str, str] = {}
        prepare(environment)
        assert environment.get("QTWEBENGINE_DISABLE_SANDBOX") == wanted


def test_a_display_is_looked_for_where_qt_would_end_the_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert not has_display({})
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"})
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
    monkeypatch.setattr("sys.platform", "win32")
    assert has_display({})
