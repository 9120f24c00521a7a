@echo off
rem Runs prepare.py with the Python launcher where there is one, else with the python on the path.
where py >nul 2>nul
if errorlevel 1 (
    python "%~dp0prepare.py"
) else (
    py -3 "%~dp0prepare.py"
)
exit /b %errorlevel%
