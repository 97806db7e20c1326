-- One digest of every row of every table of ours, but for what differs between two equal runs: the
-- moments of writing, transaction numbers, and the audit's chain, which covers such moments.
SELECT md5(string_agg(t.name || ' ' || (xpath('//d/text()', query_to_xml(format(
           $q$SELECT md5(coalesce(string_agg(line, E'\n' ORDER BY line), '')) AS d
                FROM (SELECT row(%s)::text AS line FROM %s) AS lines$q$,
           t.columns, t.name), false, true, '')))[1]::text, E'\n' ORDER BY t.name))
  FROM (SELECT format('%I.%I', table_schema, table_name) AS name,
               string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS columns
          FROM information_schema.columns JOIN information_schema.tables
         USING (table_schema, table_name)
         WHERE table_schema IN ('xinlu', 'identity') AND table_type = 'BASE TABLE'
           AND table_name <> 'schema_migration'
           AND column_name NOT IN (
               'recorded_at', 'started_at', 'planned_at', 'finished_at', 'failed_at', 'failure', 'at',
               'transaction')
           AND NOT (table_name IN ('audit_link', 'audit_head')
                    AND column_name IN ('previous', 'digest', 'hash', 'events'))
         GROUP BY table_schema, table_name) AS t
