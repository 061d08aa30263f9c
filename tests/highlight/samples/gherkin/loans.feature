# Loans of books
@library @slow
Feature: Lending books
  As a reader
  I want to take books home
  So that I can read them in peace

  Background:
    Given a library with 3 books
    And a reader named "Ada"

  Scenario: A book on the shelf is lent
    Given the book "Measuring Rain" is on the shelf
    When Ada borrows it
    Then the book is lent
    But she may keep it for 14 days only

  @limits
  Scenario Outline: Readers may have so many books
    Given a reader with <books> books
    When the reader asks for <more> more
    Then the answer is "<answer>"

    Examples:
      | books | more | answer |
      | 0     | 1    | yes    |
      | 4     | 2    | no     |
