@echo off
rem Sets up .venv, then runs every check, as `make test` does elsewhere.
setlocal
cd /d "%~dp0"
call .ci\prepare.cmd || exit /b 1
set QT_QPA_PLATFORM=offscreen
set BIN=.venv\Scripts
%BIN%\ruff.exe check || exit /b 1
%BIN%\ruff.exe format --check || exit /b 1
%BIN%\mypy.exe || exit /b 1
%BIN%\lint-imports.exe || exit /b 1
%BIN%\pytest.exe -n 2 || exit /b 1
