' An account and its entries.
Option Strict On
Imports System
Imports System.Collections.Generic

Namespace Example.Bank
    Public Class Account
        Inherits BaseAccount
        Implements IComparable

        Private Const Limit As Decimal = -500.5
        Private ReadOnly entries As New List(Of String)
        Public Event Changed(ByVal sender As Object)

        Public Property Balance() As Decimal

        Public Sub New(ByVal name As String, Optional ByRef start As Integer = 0)
            MyBase.New(name)
            Balance = start
        End Sub

        Public Function Withdraw(amount As Decimal) As Boolean
            If Balance - amount < Limit OrElse amount <= 0 Then
                Throw New ArgumentException("not allowed: ""limit""")
            End If
            Balance -= amount
            entries.Add("minus " & amount.ToString())
            RaiseEvent Changed(Me)
            Return True
        End Function
    End Class
End Namespace
