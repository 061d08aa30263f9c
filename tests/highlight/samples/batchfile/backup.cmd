@echo off
:: Keeps copies of the last seven days.
title Backup
set /a days=7
set today=%date:~0,10%
cd /d "%~dp0"

where git.exe >nul 2>nul || (echo git is missing & exit /b 1)

for /f "tokens=1,2 delims==" %%a in (settings.ini) do set %%a=%%b
for /l %%i in (1,1,5) do @echo try %%i

if defined PROJECT (
    git -C "%PROJECT%" fetch --all
) else (
    color 4f
    echo PROJECT is not defined ^(see settings.ini^)
)

if %days% gtr 5 if /i "%OS%" equ "Windows_NT" echo keeping %days% copies
forfiles /p backups /d -%days% /c "cmd /c del @path"
tasklist | find "editor.exe" && taskkill /im editor.exe
powershell -Command "Compress-Archive -Path data -DestinationPath backups\%today%.zip"
start "" notepad.exe log.txt
timeout /t 3
cls
