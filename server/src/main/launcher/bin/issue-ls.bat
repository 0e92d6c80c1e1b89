@echo off
rem Starts issue-ls with a Java of version 17 or newer, found by ISSUE_LS_JAVA (a Java home or a java executable),
rem then as the runtime that this came with, then by JAVA_HOME, then PATH. More arguments for the JVM: ISSUE_LS_OPTS, split at blanks.
setlocal EnableExtensions DisableDelayedExpansion

set "JAR=%~dp0..\lib\issue-ls.jar"
set "OPTIONS=%~dp0..\lib\jvm.options"
set "JAVA="
set "VERSION="
set "ARCHIVE="

if defined ISSUE_LS_JAVA goto chosen
if exist "%~dp0..\runtime\bin\java.exe" goto own
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" goto home
goto path

:chosen
set "ORIGIN=ISSUE_LS_JAVA is '%ISSUE_LS_JAVA%'"
if exist "%ISSUE_LS_JAVA%\bin\java.exe" (
    set "JAVA=%ISSUE_LS_JAVA%\bin\java.exe"
    goto version
)
rem A folder without bin\java.exe is no java executable either.
if exist "%ISSUE_LS_JAVA%\" goto wrong
if exist "%ISSUE_LS_JAVA%" (
    set "JAVA=%ISSUE_LS_JAVA%"
    goto version
)
if exist "%ISSUE_LS_JAVA%.exe" (
    set "JAVA=%ISSUE_LS_JAVA%.exe"
    goto version
)
:wrong
>&2 echo issue-ls: %ORIGIN%, which is neither a java executable nor a Java home
exit /b 2

:own
set "JAVA=%~dp0..\runtime\bin\java.exe"
set "ORIGIN=the runtime is '%JAVA%'"
rem It comes with an archive of the classes; a JVM that cannot use it starts without, but one that is told twice does not.
if not defined ISSUE_LS_OPTS if exist "%~dp0..\lib\classes" set ARCHIVE="-XX:AOTCache=%~dp0..\lib\classes"
goto version

:home
set "ORIGIN=JAVA_HOME is '%JAVA_HOME%'"
set "JAVA=%JAVA_HOME%\bin\java.exe"
goto version

:path
for %%J in (java.exe) do set "JAVA=%%~$PATH:J"
if not defined JAVA (
    >&2 echo issue-ls: found no Java in ISSUE_LS_JAVA, JAVA_HOME or PATH
    goto advise
)
set "ORIGIN=PATH leads to '%JAVA%'"

rem The file 'release' in the Java home tells the version without starting a JVM only to ask.
:version
for %%J in ("%JAVA%") do set "RELEASE=%%~dpJ..\release"
if exist "%RELEASE%" for /f "usebackq tokens=2 delims==" %%V in (`findstr /b /c:"JAVA_VERSION=" "%RELEASE%"`) do set "VERSION=%%~V"
if defined VERSION goto major
for /f "tokens=3" %%V in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined VERSION set "VERSION=%%~V"
if defined VERSION goto major
:mute
>&2 echo issue-ls: %ORIGIN%, which does not tell its version
goto advise

:major
if "%VERSION:~0,2%"=="1." set "VERSION=%VERSION:~2%"
set "MAJOR="
for /f "tokens=1 delims=.-+_" %%V in ("%VERSION%") do set "MAJOR=%%V"
if not defined MAJOR goto mute
for /f "delims=0123456789" %%V in ("%MAJOR%") do goto mute
if %MAJOR% LSS 17 goto old
if not exist "%JAR%" goto incomplete

"%JAVA%" "@%OPTIONS%" %ARCHIVE% %ISSUE_LS_OPTS% -cp "%JAR%" dev.issuels.Main %*
exit /b %ERRORLEVEL%

rem Nothing that holds a path is echoed inside a block: a ')' in the path would end the block.
:incomplete
>&2 echo issue-ls: the installation is incomplete: no %JAR%
exit /b 2

:old
>&2 echo issue-ls: needs Java 17 or newer, but %ORIGIN%, which is Java %MAJOR%

:advise
>&2 echo issue-ls: install Java 17 or newer, or set ISSUE_LS_JAVA to its home
exit /b 2
