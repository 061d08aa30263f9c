This line comes before all sections
*** Settings ***
Documentation     Tests of the login page
...               on two lines
Library           Browser    timeout=10s    # a comment
Resource          common.resource
Suite Setup       Open Page    ${URL}/login
Test Template:    Log In
Force Tags        smoke    login
Metadata          Version    $1.0
Unknown           value

*** Variables ***
${URL}            http://localhost:8080
@{USERS}          anna    ben    ${EMPTY}
&{ROLES}          admin=anna    guest=ben
${NESTED ${x}}    %{HOME}/data

*** Test Cases ***
Valid Login
    [Documentation]    Logs in with ${USERS}[0]
    [Tags]    one    two
    [Setup]    Prepare    data
    Given the page is open
    When Input Text    name    ${USERS}[0]
    ${title} =    Get Title
    Should Be Equal    ${title}    Welcome \${escaped}
    FOR    ${user}    IN    @{USERS}
        Log    ${user.name}    level=INFO
    END
    [Teardown]    Close

Templated $case {x}
    [Template]    Check
    anna    secret
    ben     wrong    # fails

*** Keywords ***
Log In
    [Arguments]    ${name}    ${password}=none
    Input Text    name=user    ${name}
    Run Keyword If    '${name}' == 'x'    Fail    ${dict['key']}[0]
    [Return]    ${True}
Press ${key} Twice
	Tab Separated	${key}	value
