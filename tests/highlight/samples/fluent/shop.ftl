### Texts of a shop
## Names

# The name of the shop
-shop-name = Green Door
    .gender = feminine

welcome = Welcome to { -shop-name }, { $user }!
basket =
    { $count ->
        [0] Your basket is empty.
        [one] One thing is in your basket.
        [12] A dozen.
       *[other] { $count } things are in your basket.
    }
price = It costs { NUMBER($amount, minimumFractionDigits: 2, currency: "EUR") }.
share = { $name } shared { $photos ->
    [one] a photo
   *[other] { $photos } photos
} with you.
ratio = { 1.25 } or { -3 }

login = Sign in
    .placeholder = someone@example.org
    .title = Type "your" mail
quotes = { "\u00e9t\U01F600 \"x\" {" } and { welcome } and { login.title }
long =
    This text goes over
    two lines, with { $a }
    * and a star.
