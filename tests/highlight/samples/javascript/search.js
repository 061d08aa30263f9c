(function ($) {
  var index = {}, stop = /^(?:the|an?|of)$/i, word = /[a-zäöü\/']+/g;

  function add(id, text) {
    (text.toLowerCase().match(word) || []).forEach(function (w) {
      if (stop.test(w)) { return; }
      (index[w] = index[w] || []).push(id);
    });
  }

  $(document).ready(function () {
    $.getJSON('/search.json', function (pages) {
      $.each(pages, function (i, page) {
        add(i, page.title + ' ' + page.body.replace(/<[^>]+>/g, ''));
      });
    });
    $('#q').on('keyup', function () {
      var q = this.value.split(/\s+/), hits = q.length ? index[q[0]] : undefined;
      label: for (var i = 1; i < q.length; i += 1) {
        if (!hits) break label;
        hits = hits.filter(h => index[q[i]]?.includes(h));
      }
      $('#hits').html(hits ? hits.length + " pages" : "nothing\n");
    });
  });
})(jQuery);
