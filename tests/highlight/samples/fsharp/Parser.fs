namespace Example.Parsing

type Token =
    | Number of int
    | Plus
    | Minus

type Result<'T> = { Value: 'T; Rest: string list }

module Parser =
    let private isDigit (c: char) = c >= '0' && c <= '9'

    let rec tokens (text: char list) : Token list =
        match text with
        | [] -> []
        | '+' :: rest -> Plus :: tokens rest
        | '-' :: rest -> Minus :: tokens rest
        | c :: rest when isDigit c -> Number (int c - 0x30) :: tokens rest
        | _ :: rest -> tokens rest

    let evaluate input =
        let step acc token =
            match token with
            | Number n -> acc + n
            | _ -> acc
        input |> Seq.toList |> tokens |> List.fold step 0

type Counter(start: int) =
    let mutable value = start
    member this.Next() =
        value <- value + 1
        value
    static member Zero = Counter(0)

let squares = seq { for i in 1 .. 10 do yield i * i }
let text = "a \"quoted\" word\n" + sprintf "%s" "x"
let work = async { let! page = load "https://example.org" in return page }
