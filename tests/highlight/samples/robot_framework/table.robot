| *** Settings *** |
| Library | Collections |
| Test Setup | Prepare | ${A} |
| Variables  | vars.py |
| *Test Cases* |
| First Test | [Tags] | fast |
|            | Log    | Hello there |
|            | ...    | ${more} |
|            | ${x} = | Set Variable | 3 |
|            | And Should Be Equal | ${x} | 3 |
| Second Test |
|  | [Template] | Add |
|  | 1 | 2 | 3 |
* * * Keywords
Add
    [Arguments]    ${a}    ${b}    ${sum}
    ${c} =    Evaluate    ${a} + ${b}
    for    ${i}    IN RANGE    10
        ${list}[${i}]    @{rest} =    Get    ${i}
    end
    But Format Text    ${}    @    &x    100%
*** Tasks ***
Clean Up
    Remove Files    ${TMP}/*.txt    a|b
    Then  Log Many   one  two
    ${open    never
*** Comments ***
Nothing of this is read
*** SETTINGS ***
Library
