Rem Counts the words of a text.
Module Module1
    Structure Entry
        Dim Word As String
        Dim Count As Integer
    End Structure

    Enum Level
        Low = 1
        High = &HFF
    End Enum

#Region "Main"
    Sub Main(args() As String)
        Dim counts As Dictionary(Of String, Integer) = Nothing
        Dim total = 1.5, i%
        For Each word In args(0).Split(" "c)
            Select Case word.Length
                Case 0 : Continue For
                Case 1 To 3
                    total += 1
                Case Else
                    Console.WriteLine("{0}: {1}", word, word.Length)
            End Select
        Next
        Do While i < 10 And Not i Mod 2 = 1
            i += 1
        Loop
        Try
            If TypeOf counts Is Object Then Return
        Catch ex As Exception When i > 3
            Console.ForegroundColor = ConsoleColor.Red
        Finally
            total = CInt(total) \ 2 ^ 3
        End Try
    End Sub
#End Region
End Module
