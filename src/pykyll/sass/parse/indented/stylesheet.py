def read_indented_stylesheet(text, path): raise NotImplementedError
