"""Names that a submission may hold, each an attempt on one of the forms of a report."""

import pytest

HOSTILE = [
    pytest.param("a\n::error::gekaapt", id="a command on a new line"),
    pytest.param("a\r\n::add-mask::x", id="a mask on a new line"),
    pytest.param("::set-output name=x::y", id="a command"),
    pytest.param("##[error]oud", id="an old command"),
    pytest.param("100%0A::error::x", id="an escaped line end"),
    pytest.param("a,line=1::b: c", id="a property too many"),
    pytest.param("| kop | <b> `x` *y* _z_ ~q~", id="a table and marks"),
    pytest.param("[klik](https://example.org) ![x](y)", id="a link and a picture"),
    pytest.param("<script>alert(1)</script></details>", id="a script and the end of a fold"),
    pytest.param("@minister #12 www.example.org", id="a mention, a reference and an address"),
    pytest.param('"]]><x y="', id="the end of CDATA and a tag"),
    pytest.param("&amp; &#10; \ufffe\uffff", id="entities and what XML cannot hold"),
    pytest.param("=1+1", id="a formula"),
    pytest.param(" \t-2+3", id="a formula after spaces"),
    pytest.param("＝1+1", id="a full-width formula"),
    pytest.param("@SUM(A1);'x", id="an old formula and a separator"),
    pytest.param('a";"b', id="quotes"),
    pytest.param("{0} {region} %s", id="placeholders"),
    pytest.param("\x1b[2J\x9b31m\u202edrooN\u2028\x00", id="what moves a terminal"),
    pytest.param("x\udcffy", id="half a character"),
]
