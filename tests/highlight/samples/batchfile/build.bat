@echo off
rem Builds the documentation and copies it.
setlocal enabledelayedexpansion

set SOURCE=docs
set "TARGET=%USERPROFILE%\site"
if "%1"=="" goto usage
if not exist %SOURCE% (
    echo The folder %SOURCE% is not there.
    exit /b 1
)

:build
for %%f in (%SOURCE%\*.md) do (
    set name=%%~nf
    echo Converting !name!
    call pandoc "%%f" -o "%TARGET%\%%~nf.html" --standalone
    if errorlevel 1 goto failed
)
xcopy /s /y images "%TARGET%\images" >nul 2>&1
robocopy fonts %TARGET%\fonts /mir
goto :eof

:usage
echo usage: build.bat NAME
:failed
pause
exit /b 2
