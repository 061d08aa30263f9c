module Counter exposing (Model, Msg(..), main, update, view)

{-| A counter {- with a nested comment -} that counts. -}

import Browser
import Html exposing (Html, button, div, text)
import Html.Events as Events


type alias Model =
    { count : Int, name : String, ratio : Float }


type Msg
    = Increment
    | Decrement Int
    | Reset


update : Msg -> Model -> Model
update msg model =
    case msg of
        Increment ->
            { model | count = model.count + 1 }

        Decrement n ->
            if model.count >= n && n /= 0 then
                { model | count = model.count - n }

            else
                model

        Reset ->
            { model | count = 0, ratio = 1.5e-3 }


view : Model -> Html Msg
view model =
    div [] [ button [ Events.onClick Increment ] [ text "+" ], text (String.fromInt model.count ++ "\"x\"") ]
