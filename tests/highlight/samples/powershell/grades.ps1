# grades of a course
$grades = Import-Csv -Path .\grades.csv
$limit = 50.5
foreach ($row in $grades) {
    if ($row.Points -lt $limit -and $row.Name -notmatch '^test') {
        Write-Warning "$($row.Name) has only $($row.Points) points"
    }
}
$summary = $grades | Group-Object Course | Select-Object Name, Count
$summary | Export-Csv -NoTypeInformation -Path "summary.csv"
try { Get-Content missing.txt -ErrorAction Stop } catch { exit 1 }
[math]::Round(3.14159, 2)

<#
.SYNOPSIS
    Rounds a grade.
#>
function Get-Rounded([double]$Grade, [int]$Digits = 1) {
    switch ($Digits) { 0 { "whole" } default { 'part' } }
    return [math]::Round($Grade, $Digits)
}
