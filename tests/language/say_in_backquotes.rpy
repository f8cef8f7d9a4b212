`Neither "this" nor 'that'.`
