-- A rebuild fills a generation that PostgreSQL has never seen: it must know that it is large before anybody asks.
grant maintain on trace_state to ${app};
