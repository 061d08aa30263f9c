"""Reading styles: XML to elements, elements to a style; and where styles are found."""
