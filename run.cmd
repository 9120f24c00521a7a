@echo off
rem Sets up .venv, then opens the program: run.cmd [FILE]
setlocal
call "%~dp0.ci\prepare.cmd" || exit /b 1
"%~dp0.venv\Scripts\python.exe" "%~dp0main.py" %*
