<#
.SYNOPSIS
  Does a thing
#>
#requires -version 5
param([string]$Name = "x", [Parameter(Mandatory=$true)][int]$Count)
function Get-Thing { [CmdletBinding(SupportsShouldProcess)] param() 
  Get-ChildItem -Path C:\temp -Recurse | Where-Object { $_.Length -gt 1KB } | ForEach-Object { Write-Host "Name: $($_.Name) `n $env:PATH ${x}" }
}
$h = @{ a = 1; b = 'two' }
if ($h.a -eq 1 -and -not $null) { [System.IO.File]::ReadAllText("x").Trim() } else { return $true }
$s = @"
here $x
"@
class Foo : Bar { [int] $x }
1..10 | % { $_ * 2.5 }
# Big files, the largest first
Get-ChildItem -Path $HOME -Recurse -File |
    Where-Object { $_.Length -gt 10MB } |
    Sort-Object Length -Descending
