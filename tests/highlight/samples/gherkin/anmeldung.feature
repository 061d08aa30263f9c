# language: de
Funktionalität: Anmeldung
  Nur wer ein Konto hat, sieht seine Daten.

  Grundlage:
    Angenommen es gibt diese Konten:
      | Name | Kennwort |
      | ada  | geheim   |
      | ben  | 1234     |

  Szenario: Richtiges Kennwort
    Wenn ich mich als "ada" mit "geheim" anmelde
    Dann sehe ich meine Daten
    Und ich sehe diesen Text:
      """
      Willkommen, ada!
      Du hast 2 Nachrichten.
      """

  Szenariogrundriss: Falsches Kennwort
    Wenn ich mich als <name> anmelde # ohne Kennwort
    Dann steht dort "unbekannt"

    Beispiele:
      | name |
      | eva  |
